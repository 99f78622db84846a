package cn.jieshui.indicator.validation;

/**
 * A rule as it stands in the database.
 *
 * @param version counts its changes from 1
 */
public record KnownRule(ValidationRule rule, long version) {}
