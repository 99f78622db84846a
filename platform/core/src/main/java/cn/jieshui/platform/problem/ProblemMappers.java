package cn.jieshui.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns whatever ends a request into a problem: refusals and malformed input by name, everything else without details.
 */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Map<Integer, String> CODES = Map.of(
            400, "malformed-request",
            401, "not-authenticated",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-media-type",
            503, "unavailable");

    private final Problems problems;
    private final CurrentVertxRequest current;

    @Inject
    ProblemMappers(Problems problems, CurrentVertxRequest current) {
        this.problems = problems;
        this.current = current;
    }

    @ServerExceptionMapper(Refusal.class)
    public Response refusal(Refusal refusal) {
        Response answer = answer(refusal.kind().status(), refusal.code(), refusal.fields(), refusal.arguments());
        return refusal.kind() == Refusal.Kind.UNAVAILABLE ? later(answer) : answer;
    }

    @ServerExceptionMapper(ConstraintViolationException.class)
    public Response violations(ConstraintViolationException exception) {
        boolean byCaller = Violations.byCaller(exception);
        return byCaller ? answer(400, CODES.get(400), Violations.fields(exception)) : failure(exception);
    }

    @ServerExceptionMapper(value = ValidationException.class, priority = Priorities.AUTHENTICATION)
    public Response validation(ValidationException exception) {
        return Causes.of(exception, Refusal.class).map(this::refusal).orElseGet(() -> failure(exception));
    }

    @ServerExceptionMapper(value = MismatchedInputException.class, priority = Priorities.AUTHENTICATION)
    public Response mismatch(MismatchedInputException exception) {
        return json(exception);
    }

    @ServerExceptionMapper(JsonMappingException.class)
    public Response mapping(JsonMappingException exception) {
        return json(exception);
    }

    @ServerExceptionMapper(JsonProcessingException.class)
    public Response json(JsonProcessingException exception) {
        if (!JsonFaults.inRequest(exception)) {
            return failure(exception);
        }
        return answer(400, CODES.get(400), List.of(JsonFaults.field(exception)));
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = Priorities.AUTHENTICATION)
    public Response unauthenticated(Exception exception) {
        if (Causes.unreachable(exception)) {
            return unavailable(exception);
        }
        String why = exception instanceof AuthenticationFailedException ? ", error=\"invalid_token\"" : "";
        return challenged(answer(401, CODES.get(401), List.of()), why);
    }

    /** What a client is to bring (RFC 6750 §3). */
    private static Response challenged(Response refusal, String why) {
        return Response.fromResponse(refusal)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"jieshui\"" + why)
                .build();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = Priorities.AUTHENTICATION)
    public Response forbidden(ForbiddenException exception) {
        return challenged(answer(403, CODES.get(403), List.of()), ", error=\"insufficient_scope\"");
    }

    @ServerExceptionMapper(WebApplicationException.class)
    public Response web(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        if (exception.getCause() instanceof Refusal refusal) {
            return refusal(refusal);
        }
        int status = exception.getResponse().getStatus();
        if (status >= 500) {
            return failure(exception);
        }
        if (status < 400) {
            return exception.getResponse();
        }
        // a parameter that could not be converted arrives as "not found" with its cause
        int told = status == 404 && exception.getCause() != null ? 400 : status;
        return answer(told, CODES.getOrDefault(told, "malformed-request"), List.of());
    }

    @ServerExceptionMapper(Throwable.class)
    public Response other(Throwable throwable) {
        if (Causes.of(throwable, Refusal.class).isPresent()) {
            return refusal(Causes.of(throwable, Refusal.class).get());
        }
        if (Causes.stale(throwable)) {
            return answer(409, "concurrent-change", List.of());
        }
        return Causes.unreachable(throwable) ? unavailable(throwable) : failure(throwable);
    }

    private Response unavailable(Throwable throwable) {
        LOG.warnf("A part this service needs does not answer: %s", throwable);
        return later(answer(503, CODES.get(503), List.of()));
    }

    private static Response later(Response unavailable) {
        return Response.fromResponse(unavailable)
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }

    private Response failure(Throwable throwable) {
        LOG.error("A request failed", throwable);
        return answer(500, "failure", List.of());
    }

    private Response answer(int status, String code, List<FieldProblem> fields, Object... arguments) {
        RoutingContext request = current.getCurrent();
        Problem problem = problems.problem(request, status, code, fields, arguments);
        return Response.status(status)
                .type(Problems.MEDIA_TYPE)
                .language(problems.language(request))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problems.json(problem))
                .build();
    }
}
