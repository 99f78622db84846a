package cn.jieshui.platform.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Refuses a body that is announced above the limit before it is read. Quarkus would refuse it without a word and reset
 * the connection, so that a client that is still sending would not even see the status. A body that is not announced is
 * cut off by Quarkus, at the limit that stands with the request.
 */
@Singleton
class BodyLimit {

    private static final int AFTER_THE_REQUEST_ID = 900;
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    /** After Quarkus has put its own limit there. */
    private static final int LAST = 1;

    private static final String LIMIT_OF_THE_REQUEST = "io.quarkus.max-request-size";

    private final RouterProblems problems;
    private final BodyLimits limits;

    @Inject
    BodyLimit(RouterProblems problems, BodyLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_REQUEST_ID);
        filters.register(this::limit, LAST);
    }

    private void limit(RoutingContext request) {
        request.put(LIMIT_OF_THE_REQUEST, limits.of(request));
        request.next();
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limits.of(request)) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        request.addEndHandler(answered -> drop(request));
        problems.answer(request, 413, "too-large");
    }

    /** Reads on for a moment, so that the answer arrives, then closes: the next bytes are no new request. */
    private static void drop(RoutingContext request) {
        HttpServerRequest rest = request.request();
        long timer = request.vertx()
                .setTimer(LINGER_MILLIS, expired -> rest.connection().close());
        rest.exceptionHandler(gone -> request.vertx().cancelTimer(timer));
        rest.handler(ignored -> {});
        rest.endHandler(end -> {
            request.vertx().cancelTimer(timer);
            rest.connection().close();
        });
        rest.resume();
    }
}
