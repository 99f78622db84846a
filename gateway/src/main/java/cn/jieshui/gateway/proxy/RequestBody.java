package cn.jieshui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/**
 * The body of a request on its way, never held, cut off at the limit, with the service's time running while it takes
 * none.
 */
final class RequestBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;
    private final Deadline deadline;
    private final Pace pace;
    private long received;
    private Handler<Throwable> failed;

    RequestBody(HttpServerRequest request, long limitOctets, Deadline deadline, Pace pace) {
        this.request = request;
        this.limit = limitOctets;
        this.deadline = deadline;
        this.pace = pace;
    }

    boolean tooLarge() {
        return tooLarge(received);
    }

    boolean tooLarge(long octets) {
        return octets > limit;
    }

    boolean tooSlow() {
        return pace.tooSlow(received);
    }

    @Override
    public RequestBody handler(Handler<Buffer> next) {
        request.handler(next == null ? null : part -> pass(part, next));
        pace.waiting();
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> next) {
        received += part.length();
        pace.busy();
        pace.waiting();
        if (!tooLarge() && !tooSlow()) {
            next.handle(part);
        } else if (failed != null) {
            request.pause();
            failed.handle(new IllegalStateException("The body is larger or slower than it may be"));
        }
    }

    @Override
    public RequestBody endHandler(Handler<Void> next) {
        request.endHandler(
                next == null
                        ? null
                        : end -> {
                            deadline.start();
                            next.handle(end);
                        });
        return this;
    }

    @Override
    public RequestBody exceptionHandler(Handler<Throwable> next) {
        failed = next;
        request.exceptionHandler(next);
        return this;
    }

    @Override
    public RequestBody pause() {
        deadline.start();
        pace.busy();
        request.pause();
        return this;
    }

    @Override
    public RequestBody resume() {
        deadline.stop();
        pace.waiting();
        request.resume();
        return this;
    }

    @Override
    public RequestBody fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
