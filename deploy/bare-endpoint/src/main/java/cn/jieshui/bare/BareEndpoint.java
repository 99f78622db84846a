package cn.jieshui.bare;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.StatusCode;

/**
 * Answers the octets of a file to whoever asks, and 304 to whoever knows a version, on the thread that received the
 * request: without tokens, filters, log and database.
 */
@Singleton
@Path("/")
public class BareEndpoint {

    private static final String TAG = "\"1\"";

    private final byte[] octets;

    @Inject
    BareEndpoint(@ConfigProperty(name = "octets") java.nio.file.Path file) throws IOException {
        this.octets = Files.readAllBytes(file);
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    public RestResponse<byte[]> answer(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ResponseBuilder<byte[]> response =
                ifNoneMatch == null ? ResponseBuilder.ok(octets) : ResponseBuilder.create(StatusCode.NOT_MODIFIED);
        return response.header(HttpHeaders.ETAG, TAG).build();
    }
}
