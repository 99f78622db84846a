package cn.jieshui.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Leaves out the bodies that callers prefer to do without, of answers that were stored for repetitions too. */
@Provider
public class MinimalAnswers implements ContainerResponseFilter {

    private static final String PREFER = "Prefer";
    private static final Pattern MINIMAL =
            Pattern.compile("(^|,)\\s*return\\s*=\\s*\"?minimal\"?\\s*([;,]|$)", Pattern.CASE_INSENSITIVE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean mayBe = MatchedMethod.of(request)
                .filter(matched -> matched.getResourceMethod().isAnnotationPresent(MayBeMinimal.class))
                .isPresent();
        if (!mayBe) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, PREFER);
        if (isPreferred(request) && hasGoneWell(response)) {
            if (response.getStatus() == Status.OK.getStatusCode()) {
                response.setStatus(Status.NO_CONTENT.getStatusCode());
            }
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().putSingle("Preference-Applied", "return=minimal");
        }
    }

    private static boolean isPreferred(ContainerRequestContext request) {
        String preferences = request.getHeaderString(PREFER);
        return preferences != null
                && MINIMAL.matcher(preferences).find()
                && !"true".equals(request.getUriInfo().getQueryParameters().getFirst("dryRun"));
    }

    private static boolean hasGoneWell(ContainerResponseContext response) {
        return response.hasEntity()
                && (response.getStatus() == Status.OK.getStatusCode()
                        || response.getStatus() == Status.CREATED.getStatusCode());
    }
}
