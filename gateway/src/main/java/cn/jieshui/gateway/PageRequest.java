package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * Which page of a list is asked for.
 *
 * @param limit the most items
 * @param cursor the {@code next} of the page before; null on the first
 */
public record PageRequest(int limit, String cursor) {

    private static final int MOST = 500;

    /**
     * @param form what a cursor of this list looks like
     * @throws Refusal naming the parameter that is not understood
     */
    public static PageRequest of(HttpServerRequest request, Pattern form) {
        MultiMap parameters = parameters(request);
        String cursor = parameters.get("cursor");
        if (cursor != null && !form.matcher(cursor).matches()) {
            throw Refusal.parameter("?cursor", "malformed-cursor-value");
        }
        return new PageRequest(limit(parameters, MOST, MOST), cursor);
    }

    /** @throws Refusal when the query cannot be read */
    public static MultiMap parameters(HttpServerRequest request) {
        try {
            return request.params();
        } catch (IllegalArgumentException brokenEscape) {
            throw Refusal.of(Problem.MALFORMED_PATH);
        }
    }

    /** @param usual without the parameter */
    public static int limit(MultiMap parameters, int usual, int most) {
        String text = parameters.get("limit");
        if (text == null) {
            return usual;
        }
        int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > most) {
            throw Refusal.parameter("?limit", "not-a-limit", most);
        }
        return limit;
    }
}
