package cn.jieshui.platform.deprecation;

import cn.jieshui.platform.time.Zones;
import cn.jieshui.platform.web.MatchedMethod;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Tells whoever uses what has a {@link Sunset}; of several, the earliest days. */
@Provider
public class SunsetHeaders implements ContainerResponseFilter {

    private static final String DOCUMENTATION = "</docs>; rel=\"deprecation\"; type=\"text/html\"";

    private final Map<Method, Uses> uses = new ConcurrentHashMap<>();

    /**
     * What of a method goes out of use.
     *
     * @param operation null when the whole does not
     * @param parameters those that do
     */
    private record Uses(Sunset operation, List<Used> parameters) {

        static Uses of(Method method) {
            return new Uses(
                    method.getAnnotation(Sunset.class),
                    Arrays.stream(method.getParameters())
                            .filter(parameter -> parameter.isAnnotationPresent(Sunset.class))
                            .map(Used::of)
                            .toList());
        }

        List<Sunset> by(ContainerRequestContext request) {
            return Stream.concat(
                            Stream.ofNullable(operation),
                            parameters.stream()
                                    .filter(parameter -> parameter.isIn(request))
                                    .map(Used::sunset))
                    .toList();
        }
    }

    /** A parameter, in the query or in a header. */
    private record Used(String query, String header, Sunset sunset) {

        static Used of(Parameter parameter) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            return new Used(
                    query == null ? null : query.value(),
                    header == null ? null : header.value(),
                    parameter.getAnnotation(Sunset.class));
        }

        boolean isIn(ContainerRequestContext request) {
            return (query != null && request.getUriInfo().getQueryParameters().containsKey(query))
                    || (header != null && request.getHeaders().containsKey(header));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        List<Sunset> used = MatchedMethod.of(request)
                .map(matched -> uses.computeIfAbsent(matched.getResourceMethod(), Uses::of)
                        .by(request))
                .orElse(List.of());
        if (!used.isEmpty()) {
            tell(used, response.getHeaders());
        }
    }

    private static void tell(List<Sunset> used, MultivaluedMap<String, Object> headers) {
        headers.putSingle(
                "Deprecation", "@" + earliest(used.stream().map(Sunset::since)).getEpochSecond());
        headers.putSingle(
                "Sunset",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        earliest(used.stream().map(Sunset::on)).atOffset(ZoneOffset.UTC)));
        headers.add(HttpHeaders.LINK, DOCUMENTATION);
    }

    private static Instant earliest(Stream<String> days) {
        return days.map(LocalDate::parse)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .atStartOfDay(Zones.SHANGHAI)
                .toInstant();
    }
}
