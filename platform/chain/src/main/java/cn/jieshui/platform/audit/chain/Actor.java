package cn.jieshui.platform.audit.chain;

import java.util.regex.Pattern;

/**
 * Who does something, and how it came in.
 *
 * @param subject the token's {@code sub}; {@code system} for what the service does by itself; empty for a stranger, who
 *     has no token or one that is none
 * @param department the code of the department that he acts for; null for none
 * @param roles of the suite, sorted, separated by commas
 * @param address the client's address and those of the load balancers, as the gateway has seen them
 * @param operation the {@code operationId}; where the gateway itself refuses, the method and the route
 * @param target method and path
 */
public record Actor(
        String subject,
        String department,
        String roles,
        String address,
        String requestId,
        String operation,
        String target) {

    public static final Actor SYSTEM = new Actor("system", null, "", "", "", "", "");

    private static final int LONGEST_TEXT = 400;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\u2028\u2029]");

    /** What a client has sent, without what would end a line or cannot be kept, and not too long. */
    public static String shown(String text) {
        String start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return UNPRINTABLE.matcher(start).replaceAll("?");
    }
}
