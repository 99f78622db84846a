package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.UnreadBody;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Set;

/** One request on its way to a service and back. */
final class Carriage implements ProxyInterceptor {

    /**
     * Without this, the library opens a tunnel to the service for whoever asks for a WebSocket, past all that is done
     * here.
     */
    private static final ProxyOptions NO_TUNNELS = new ProxyOptions().setSupportWebSocket(false);

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Upstream upstream;
    private final Visit visit;
    private final HttpServerRequest request;
    private final Deadline deadline;
    /** Null when the request has none. */
    private final RequestBody body;

    private HttpClientRequest sent;
    private boolean sentOnUsedConnection;
    private boolean repeated;
    private boolean late;

    Carriage(Upstream upstream, Visit visit) {
        this.upstream = upstream;
        this.visit = visit;
        this.request = visit.request();
        this.deadline = upstream.responseDeadline(this::giveUpWaiting);
        this.body = UnreadBody.announced(request)
                ? new RequestBody(request, upstream.maxBody(request.path()), deadline, upstream.pace())
                : null;
    }

    void start() {
        if (body != null && body.tooLarge(announcedLength())) {
            answer(Problem.BODY_TOO_LARGE);
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(NO_TUNNELS, upstream.client())
                .origin(context -> upstream.request().compose(this::underWay))
                .addInterceptor(this)
                .handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        context.request().headers().clear(); // the library's copy; what may travel is written in underWay
        context.request().setBody(body == null ? null : Body.body(body, announcedLength()));
        return context.sendRequest()
                .recover(failure -> maySendAgain(failure) ? context.sendRequest() : Future.failedFuture(failure))
                .onComplete(done -> deadline.end())
                .onFailure(failure -> answer(problem(failure)));
    }

    /** Called for the service's answer, and also after a failure, when there is nothing left to send. */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        if (request.response().ended() || request.response().closed()) {
            return Future.succeededFuture();
        }
        return Answer.pass(context.response(), request, upstream.origin()).recover(broken -> {
            sent.reset();
            answer(Problem.UPSTREAM_BROKEN);
            return Future.succeededFuture();
        });
    }

    private Future<HttpClientRequest> underWay(HttpClientRequest toService) {
        if (request.response().closed()) {
            toService.reset();
            return Future.failedFuture("The client has gone while it waited for a connection");
        }
        RequestHeaders.pass(visit, toService.headers());
        sent = toService;
        sentOnUsedConnection = upstream.reused(toService.connection());
        if (body == null) {
            deadline.start();
        }
        return Future.succeededFuture(toService);
    }

    /**
     * The service may close an idle connection just when a request goes out on it. Only a read without a body is sent
     * again, once: of a write nobody knows whether it was done.
     */
    private boolean maySendAgain(Throwable failure) {
        boolean read = READS.contains(request.method());
        boolean closed = failure instanceof HttpClosedException
                || (failure instanceof SocketException && !(failure instanceof ConnectException));
        boolean again = read && body == null && closed && sentOnUsedConnection && !repeated && !late;
        repeated = true;
        return again;
    }

    private Problem problem(Throwable failure) {
        if (body == null) {
            return Failures.problem(failure, late);
        }
        if (body.tooLarge()) {
            return Problem.BODY_TOO_LARGE;
        }
        return body.tooSlow() ? Problem.BODY_TOO_SLOW : Failures.problem(failure, late);
    }

    private void giveUpWaiting() {
        late = true;
        if (sent != null) {
            sent.reset();
        }
    }

    private void answer(Problem problem) {
        visit.refuse(problem, upstream.name());
    }

    private long announcedLength() {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? -1 : Long.parseLong(length);
    }
}
