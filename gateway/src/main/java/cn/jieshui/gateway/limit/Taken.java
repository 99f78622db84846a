package cn.jieshui.gateway.limit;

/**
 * What became of taking one request from an {@link Allowance}.
 *
 * @param granted whether there was one to take
 * @param remaining how many more may be asked at once
 * @param seconds whole seconds until the next one, at least 1
 */
public record Taken(boolean granted, long remaining, long seconds) {

    /** The value of the {@code RateLimit} header (IETF draft httpapi-ratelimit-headers). */
    public String header() {
        return "\"default\";r=" + remaining + ";t=" + seconds;
    }
}
