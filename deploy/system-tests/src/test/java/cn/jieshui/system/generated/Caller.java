package cn.jieshui.system.generated;

/**
 * Who sends a request.
 *
 * @param name such as {@code reporter-500110-slj}
 */
record Caller(String name, String token) {

    /** The department that a reporter or reviewer speaks for; null for others. */
    String department() {
        int end = name.indexOf('-');
        return name.startsWith("reporter-") || name.startsWith("reviewer-") ? name.substring(end + 1) : null;
    }
}
