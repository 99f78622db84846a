package cn.jieshui.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;

/**
 * How large the bodies of requests may be. {@code quarkus.http.limits.max-body-size} must be at least the largest of
 * these.
 */
@ConfigMapping(prefix = "jieshui.bodies")
interface BodyLimits {

    /** Of a body that is read into memory. */
    @WithDefault("6M")
    MemorySize limit();

    /** By path, of a body that is read as it comes, which JSON never is. */
    Map<String, MemorySize> streamed();

    /** In octets. */
    default long of(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean json = type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
        MemorySize own = json ? null : streamed().get(request.normalizedPath());
        return (own == null ? limit() : own).asLongValue();
    }
}
