package cn.jieshui.platform.idempotency;

import cn.jieshui.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs an {@link Idempotent} method in one transaction with its key, or gives the stored answer instead. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final CurrentVertxRequest current;
    private final Caller caller;
    private final IdempotencyKeys keys;
    private final Requests requests;

    @Inject
    IdempotencyInterceptor(CurrentVertxRequest current, Caller caller, IdempotencyKeys keys, Requests requests) {
        this.current = current;
        this.caller = caller;
        this.keys = keys;
        this.requests = requests;
    }

    @AroundInvoke
    Object once(InvocationContext method) throws Exception {
        HttpServerRequest request = current.getCurrent().request();
        String key = request.getHeader(HEADER);
        if (key == null) {
            return method.proceed();
        }
        if (!WELL_FORMED.matcher(key).matches()) {
            throw new MalformedIdempotencyKey();
        }
        byte[] hash = requests.hash(request, method);
        return QuarkusTransaction.joiningExisting().call(() -> claimed(method, key, hash));
    }

    private Object claimed(InvocationContext method, String key, byte[] hash) throws Exception {
        String subject = caller.subject();
        if (keys.claim(subject, key, hash)) {
            Object result = method.proceed();
            keys.keep(subject, key, requests.answer(result));
            return result;
        }
        RestResponse<Object> replay = keys.find(subject, key, hash)
                .orElseThrow(IdempotencyKeyReused::new)
                .replay();
        boolean plain = method.getMethod().getReturnType() == Response.class;
        return plain ? replay.toResponse() : replay;
    }
}
