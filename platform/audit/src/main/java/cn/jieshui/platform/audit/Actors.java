package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.security.Caller;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.BlockingOperationNotAllowedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Finds out who is at work. */
@ApplicationScoped
class Actors {

    static final String OPERATION = "jieshui.operation";

    private final CurrentVertxRequest current;
    private final Caller caller;

    @Inject
    Actors(CurrentVertxRequest current, Caller caller) {
        this.current = current;
        this.caller = caller;
    }

    /** The caller of the request under way; outside of one the service itself. */
    Actor now() {
        RoutingContext context = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        return context == null ? Actor.SYSTEM : of(context);
    }

    private Actor of(RoutingContext context) {
        Actor stranger = stranger(context);
        try {
            return new Actor(
                    Actor.shown(Objects.requireNonNullElse(caller.subject(), "")),
                    caller.department().orElse(null),
                    caller.roles().stream().sorted().collect(Collectors.joining(",")),
                    stranger.address(),
                    stranger.requestId(),
                    stranger.operation(),
                    stranger.target());
        } catch (SecurityException | BlockingOperationNotAllowedException e) {
            // the token is none, or there was no need yet to look at it
            return stranger;
        }
    }

    private static Actor stranger(RoutingContext context) {
        HttpServerRequest request = context.request();
        String forwarded = request.getHeader("X-Forwarded-For");
        return new Actor(
                "",
                null,
                "",
                Actor.shown(forwarded == null ? request.remoteAddress().hostAddress() : forwarded),
                Objects.requireNonNullElse(context.response().headers().get("X-Request-Id"), ""),
                Objects.requireNonNullElse(context.get(OPERATION), ""),
                Actor.shown(request.method() + " " + request.path()));
    }

    static String operation(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation == null || operation.operationId().isEmpty()
                ? method.getDeclaringClass().getSimpleName() + "." + method.getName()
                : operation.operationId();
    }
}
