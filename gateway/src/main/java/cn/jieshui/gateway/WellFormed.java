package cn.jieshui.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the head of a request can be understood in one way only. */
final class WellFormed {

    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    /** A connection's own header is taken away on the way, and these must not be. */
    private static final Pattern NOT_OF_THE_CONNECTION =
            Pattern.compile("(?i)(.*,)?\\s*(authorization|host|content-length)\\s*(,.*)?");

    private WellFormed() {}

    /**
     * One credential at most, one host (none only before HTTP/1.1), and none of that called a matter of this connection
     * only. Where a request ends is looked at before ({@link cn.jieshui.gateway.connection}).
     */
    static boolean is(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return (hosts.size() == 1
                        ? authority(hosts.get(0))
                        : hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0)
                && request.headers().getAll(HttpHeaders.AUTHORIZATION).size() <= 1
                && ofTheConnectionOnly(request.headers().getAll(HttpHeaders.CONNECTION));
    }

    private static boolean ofTheConnectionOnly(List<String> named) {
        for (String each : named) {
            if (NOT_OF_THE_CONNECTION.matcher(each).matches()) {
                return false;
            }
        }
        return true;
    }

    private static boolean authority(String host) {
        return AUTHORITY.matcher(host).matches();
    }
}
