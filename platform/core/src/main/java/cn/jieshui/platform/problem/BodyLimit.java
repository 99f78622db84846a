package cn.jieshui.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that is announced above the limit before it is read. Quarkus would refuse it without a word and reset
 * the connection, so that a client that is still sending would not even see the status.
 */
@Singleton
class BodyLimit {

    private static final int AFTER_THE_REQUEST_ID = 900;
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final RouterProblems problems;
    private final long limit;

    @Inject
    BodyLimit(RouterProblems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_REQUEST_ID);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit) {
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
