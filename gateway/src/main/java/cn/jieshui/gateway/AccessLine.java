package cn.jieshui.gateway;

import cn.jieshui.gateway.connection.RefusedHead;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;

/**
 * What is written down of a request when it has been answered, or broken off: from where and by whom (the token's
 * subject, if it was let pass), method and open path, status, octets of the answer's body, milliseconds, trace id (a
 * problem's {@code traceId}), request id. The rest of the path and the query are left out, for they may name persons;
 * what was changed or refused is in the audits.
 */
final class AccessLine implements Handler<AsyncResult<Void>> {

    private static final String KEY = AccessLine.class.getName();
    private static final String UNKNOWN = "-";
    /** Asked every few seconds, and nobody wants to read that. */
    private static final String PROBES = "/q/health";

    private static final char LAST_PLAIN = '~';

    private final AccessLog log;
    private final HttpServerRequest request;
    private final RequestMark mark;
    private final String client;
    private final long begin = System.nanoTime();

    private boolean written;
    private String subject = UNKNOWN;
    private String route = UNKNOWN;

    private AccessLine(AccessLog log, HttpServerRequest request, RequestMark mark, String client) {
        this.log = log;
        this.request = request;
        this.mark = mark;
        this.client = client;
    }

    /** The line of a request, which is written when its answer ends; one for each, whoever asks for it again. */
    static AccessLine of(AccessLog log, RoutingContext context, RequestMark mark, String client) {
        AccessLine known = context.get(KEY);
        if (known != null) {
            return known;
        }
        AccessLine line = new AccessLine(log, context.request(), mark, client);
        context.put(KEY, line);
        if (AccessLog.isOn() && !line.request.uri().startsWith(PROBES)) {
            context.addEndHandler(line);
            // streams have handlers of their own on the answer; with HTTP/1 a connection has one request at a time
            line.request.connection().closeHandler(closed -> line.write(false));
        }
        return line;
    }

    /** Of what has become no request, so that of most nothing is known. */
    static String of(RefusedHead head, String client) {
        return "%s - - - %d - - - %s".formatted(client, head.problem().status(), head.requestId());
    }

    /** @param openPath on the list */
    void route(String openPath) {
        route = openPath;
    }

    void subject(String name) {
        subject = plain(name);
    }

    @Override
    public void handle(AsyncResult<Void> end) {
        write(end.succeeded());
    }

    private void write(boolean whole) {
        if (!written) {
            written = true;
            log.add(text(whole, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)));
        }
    }

    private String text(boolean whole, long millis) {
        HttpServerResponse answer = request.response();
        return new StringBuilder(200)
                .append(client)
                .append(' ')
                .append(subject)
                .append(' ')
                .append(request.method().name())
                .append(' ')
                .append(route)
                .append(' ')
                .append(answer.getStatusCode())
                .append(whole ? " " : " broken-off ")
                .append(answer.bytesWritten())
                .append(' ')
                .append(millis)
                .append("ms ")
                .append(mark.traceId())
                .append(' ')
                .append(mark.requestId())
                .toString();
    }

    /** Nobody's name ends the line or makes another column of it. */
    private static String plain(String name) {
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) <= ' ' || name.charAt(at) > LAST_PLAIN) {
                return name.replaceAll("[^!-~]", "?");
            }
        }
        return name;
    }
}
