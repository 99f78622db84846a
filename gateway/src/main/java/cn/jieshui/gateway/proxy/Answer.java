package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.problem.UnreadBody;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.Pipe;
import io.vertx.httpproxy.ProxyResponse;

/**
 * The service's answer, passed on as it comes. Written here and not by the proxy library, which holds the whole of an
 * answer for an HTTP/1.0 client and cuts the connection where a problem could still be told.
 */
final class Answer {

    private Answer() {}

    /** Fails if the service breaks off; the client then has got the beginning of the answer at most, and no end. */
    static Future<Void> pass(ProxyResponse answer, HttpServerRequest request, String upstreamOrigin) {
        HttpServerResponse response = request.response();
        boolean lengthKnown = answer.headers().contains(HttpHeaders.CONTENT_LENGTH);
        boolean unread = UnreadBody.of(request);
        Pipe<Buffer> pipe = answer.getBody().stream().pipe().endOnFailure(false);
        response.setStatusCode(answer.getStatusCode());
        ResponseHeaders.pass(answer.headers(), response.headers(), upstreamOrigin);
        // a client of HTTP/1.0 knows no chunks, it reads until the connection closes
        response.setChunked(!lengthKnown && request.version() != HttpVersion.HTTP_1_0 && mayHaveBody(answer));
        if (unread) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return pipe.to(response).onSuccess(sent -> {
            if (unread) {
                UnreadBody.discard(request);
            }
        });
    }

    private static boolean mayHaveBody(ProxyResponse answer) {
        return answer.getStatusCode() != 204 && answer.getStatusCode() != 304;
    }
}
