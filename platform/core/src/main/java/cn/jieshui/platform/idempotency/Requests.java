package cn.jieshui.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads what has to be kept out of a request and its answer. */
@Singleton
class Requests {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, "Preference-Applied");

    private final ObjectMapper mapper;

    @Inject
    Requests(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** SHA-256 over the method, the URI and the parameters as JSON, so that white space in a body does not count. */
    byte[] hash(HttpServerRequest request, InvocationContext method) throws JsonProcessingException {
        MessageDigest digest = sha256();
        digest.update((request.method() + " " + request.uri()).getBytes(StandardCharsets.UTF_8));
        Parameter[] parameters = method.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (isContent(parameters[i])) {
                digest.update(mapper.writeValueAsBytes(method.getParameters()[i]));
            }
        }
        return digest.digest();
    }

    Answer answer(Object result) throws JsonProcessingException {
        Response response = result instanceof RestResponse<?> rest ? rest.toResponse() : (Response) result;
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            if (response.getHeaderString(name) != null) {
                headers.put(name, response.getHeaderString(name));
            }
        }
        Object entity = response.getEntity();
        return new Answer(response.getStatus(), headers, entity == null ? null : mapper.writeValueAsString(entity));
    }

    private static boolean isContent(Parameter parameter) {
        return !parameter.isAnnotationPresent(Context.class) && !parameter.isAnnotationPresent(HeaderParam.class);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
