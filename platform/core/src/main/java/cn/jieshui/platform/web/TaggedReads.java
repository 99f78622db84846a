package cn.jieshui.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tags what a read answers in JSON by what is written, wherever the resource has no tag of its own, and answers 304 to
 * whoever has the same already. The answer is prepared nevertheless; what is saved is its way. Resources that know
 * their version sooner tag themselves.
 */
@Provider
public class TaggedReads implements ContainerResponseFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ContentTags tags;

    @Inject
    TaggedReads(ContentTags tags) {
        this.tags = tags;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        Optional<ResourceInfo> matched = MatchedMethod.of(request);
        boolean read = matched.isPresent()
                && READS.contains(request.getMethod())
                && response.getStatus() == Status.OK.getStatusCode();
        if (!read) {
            return;
        }
        if (isViewWithoutTag(response, matched.get())) {
            tag(response);
        }
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag != null && ETags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    private static boolean isViewWithoutTag(ContainerResponseContext response, ResourceInfo matched) {
        return response.hasEntity()
                && !(response.getEntity() instanceof StreamingOutput)
                && isJson(response.getMediaType(), matched)
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
    }

    /** Where the answer does not say its type, the resource does. */
    private static boolean isJson(MediaType type, ResourceInfo matched) {
        if (type != null) {
            return MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
        }
        Produces produced = Optional.ofNullable(matched.getResourceMethod().getAnnotation(Produces.class))
                .orElseGet(() -> matched.getResourceClass().getAnnotation(Produces.class));
        return produced != null && List.of(produced.value()).equals(List.of(MediaType.APPLICATION_JSON));
    }

    private void tag(ContainerResponseContext response) throws JsonProcessingException {
        byte[] written = written(response.getEntity());
        response.getHeaders().putSingle(HttpHeaders.ETAG, ETags.of(ContentTags.of(written)));
        // not to be written twice
        response.setEntity(written, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }

    private byte[] written(Object entity) throws JsonProcessingException {
        if (entity instanceof byte[] octets) {
            return octets;
        }
        return entity instanceof CharSequence text
                ? text.toString().getBytes(StandardCharsets.UTF_8)
                : tags.written(entity);
    }
}
