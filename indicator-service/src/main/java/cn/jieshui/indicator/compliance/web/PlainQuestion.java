package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.PlanMonth;
import cn.jieshui.platform.web.Page;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The question for the results of a plan at a month as most readers ask it: the first page of the present, in JSON.
 * Anything that could mean more, or be wrong, is no plain question.
 *
 * @param year that the month is of
 */
record PlainQuestion(PlanMonth of, int year, int limit) {

    private static final Pattern PLAN = Pattern.compile("[0-9]{6}-[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    static Optional<PlainQuestion> of(HttpServerRequest request) {
        return request.query() == null
                        || !wantsJson(request)
                        || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                ? Optional.empty()
                : of(request.query());
    }

    private static boolean wantsJson(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }

    private static Optional<PlainQuestion> of(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals < 0 || parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1)) != null) {
                return Optional.empty();
            }
        }
        String plan = parameters.remove("plan");
        String asOf = parameters.remove("asOf");
        String limit = parameters.getOrDefault("limit", Page.DEFAULT_LIMIT);
        parameters.remove("limit");
        boolean isPlain = parameters.isEmpty() && fits(PLAN, plan) && fits(MONTH, asOf) && fits(LIMIT, limit);
        return isPlain && Integer.parseInt(limit) <= Page.MAX_LIMIT
                ? Optional.of(new PlainQuestion(
                        new PlanMonth(plan, Integer.parseInt(asOf.substring(5))),
                        Integer.parseInt(asOf.substring(0, 4)),
                        Integer.parseInt(limit)))
                : Optional.empty();
    }

    private static boolean fits(Pattern pattern, String value) {
        return value != null && pattern.matcher(value).matches();
    }
}
