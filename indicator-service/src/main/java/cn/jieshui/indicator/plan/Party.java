package cn.jieshui.indicator.plan;

/**
 * A department's part in a deliverable.
 *
 * @param role LEAD, SUPPORT or RESPONSIBLE
 */
public record Party(String department, String role) {}
