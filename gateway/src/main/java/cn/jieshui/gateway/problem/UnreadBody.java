package cn.jieshui.gateway.problem;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;

/** The rest of a request body that nobody will read because the answer is already known. */
public final class UnreadBody {

    /**
     * How long to go on reading after an early answer. Closing at once would make the kernel reset the connection, and
     * the client would lose the answer while it is still sending.
     */
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private UnreadBody() {}

    /** Whether the client has announced a body that has not arrived in full. */
    public static boolean of(HttpServerRequest request) {
        return !request.isEnded() && announced(request);
    }

    /** Whether the request comes with a body at all. */
    public static boolean announced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    static void endWith(HttpServerRequest request, Buffer answer) {
        HttpServerResponse response = request.response();
        if (of(request)) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.end(answer).onComplete(sent -> discard(request));
        } else {
            request.resume();
            response.end(answer);
        }
    }

    /** Reads and drops what is still coming, then closes the connection: its next bytes are no new request. */
    public static void discard(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        if (request.isEnded()) {
            connection.close();
            return;
        }
        // The context that the request runs on; a timer of it needs no other reference to the event loops.
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(LINGER_MILLIS, expired -> connection.close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.handler(ignored -> {});
        request.endHandler(end -> {
            vertx.cancelTimer(timer);
            connection.close();
        });
        request.resume();
    }
}
