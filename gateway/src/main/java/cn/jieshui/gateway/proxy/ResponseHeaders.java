package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.RequestMark;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;

/** The headers of an answer as the client may see them. */
final class ResponseHeaders {

    private static final List<CharSequence> ADDRESSES = List.of(HttpHeaders.LOCATION, "Content-Location");

    private ResponseHeaders() {}

    /** Strips what must not travel and the service's own address, which means nothing to the client. */
    static void prepare(MultiMap headers, String upstreamOrigin) {
        HopByHop.strip(headers);
        headers.remove(HttpHeaders.SERVER);
        headers.remove(RequestMark.REQUEST_ID); // the gateway has written it already
        for (CharSequence name : ADDRESSES) {
            String value = headers.get(name);
            if (value != null && value.startsWith(upstreamOrigin + "/")) {
                headers.set(name, value.substring(upstreamOrigin.length()));
            }
        }
    }
}
