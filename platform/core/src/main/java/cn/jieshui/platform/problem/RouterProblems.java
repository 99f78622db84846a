package cn.jieshui.platform.problem;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Problems for what ends before a resource is reached: an unknown path, a broken URI, a body above the limit. */
@Singleton
class RouterProblems {

    private static final Map<Integer, String> CODES = Map.of(
            400, "malformed-request",
            404, "not-found",
            405, "method-not-allowed",
            413, "too-large",
            415, "unsupported-media-type");

    private final Problems problems;

    @Inject
    RouterProblems(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        CODES.forEach((status, code) -> router.errorHandler(status, request -> answer(request, status, code)));
    }

    void answer(RoutingContext request, int status, String code) {
        HttpServerResponse response = request.response();
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", Problems.MEDIA_TYPE)
                    .putHeader("Content-Language", problems.language(request).toLanguageTag());
            response.end(problems.json(problems.problem(request, status, code, List.of())));
        }
    }
}
