package cn.jieshui.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The answer to a creating request as it is kept: status, the headers that name the resource, and the JSON body or
 * null.
 */
record Answer(int status, Map<String, String> headers, String body) {

    RestResponse<Object> replay() {
        ResponseBuilder<Object> response = ResponseBuilder.create(status);
        headers.forEach(response::header);
        if (body != null) {
            response.entity(body).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return response.header("Idempotent-Replayed", "true").build();
    }
}
