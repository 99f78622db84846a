package cn.jieshui.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Refuses parameters that no database could keep or compare: NUL characters and text that was not UTF-8. */
@Provider
public class ParameterFilter implements ContainerRequestFilter {

    private static final char NOT_UTF8 = '\uFFFD';

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        check(uri.getQueryParameters(), "?", "");
        check(uri.getPathParameters(), "{", "}");
    }

    private static void check(MultivaluedMap<String, String> parameters, String before, String after) {
        parameters.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> !StrictText.storable(value) || value.indexOf(NOT_UTF8) >= 0)) {
                throw new MalformedParameter(before + name + after, "unacceptable-character");
            }
        });
    }
}
