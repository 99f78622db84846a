package cn.jieshui.platform.audit;

/**
 * Who does something, and how it came in.
 *
 * @param subject the token's {@code sub}; {@code system} for what the service does by itself; empty for a stranger, who
 *     has no token or one that is none
 * @param department the code of the department that he acts for; null for none
 * @param roles of the suite, sorted, separated by commas
 * @param address the client's address and those of the load balancers, as the gateway has seen them
 * @param operation the {@code operationId}
 * @param target method and path
 */
record Actor(
        String subject,
        String department,
        String roles,
        String address,
        String requestId,
        String operation,
        String target) {

    static final Actor SYSTEM = new Actor("system", null, "", "", "", "", "");
}
