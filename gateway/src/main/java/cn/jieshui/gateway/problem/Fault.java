package cn.jieshui.gateway.problem;

/**
 * One thing in a request that is at fault.
 *
 * @param pointer a JSON pointer into the body; {@code ?name} is a parameter, {@code name:} a header
 * @param code the reason; stable, and the key of its text
 * @param args what the text names
 */
public record Fault(String pointer, String code, Object... args) {}
