package cn.jieshui.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Readers that ask again as soon as they are answered, each on a connection of its own. */
final class ReadLoad implements AutoCloseable {

    private static final int READERS = 32;
    /** Then a reader gives up and the measurement ends, saying whether it waited for a connection or for an answer. */
    private static final long PATIENCE_MILLIS = 20_000;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(READERS));

    /**
     * What is asked, and what has to be answered.
     *
     * @param octets of the answer's body
     */
    record Request(String url, Map<String, String> headers, int status, int octets) {}

    /** How many were answered in that time. @throws IllegalStateException when one was answered otherwise */
    long answered(Request request, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        AtomicLong answered = new AtomicLong();
        CompletableFuture<?>[] readers = new CompletableFuture<?>[READERS];
        for (int i = 0; i < READERS; i++) {
            readers[i] = new CompletableFuture<>();
            read(request, options(request), end, answered, readers[i]);
        }
        CompletableFuture.allOf(readers).join();
        return answered.get();
    }

    private void read(
            Request request, RequestOptions options, long end, AtomicLong answered, CompletableFuture<?> reader) {
        client.request(options)
                .compose(sent -> body(sent, request))
                .onFailure(reader::completeExceptionally)
                .onSuccess(body -> {
                    if (System.nanoTime() < end) {
                        answered.incrementAndGet();
                        read(request, options, end, answered, reader);
                    } else {
                        reader.complete(null);
                    }
                });
    }

    /**
     * The body is asked for in the same breath as the answer's head: once an answer has ended, its body never comes.
     */
    private static Future<Buffer> body(HttpClientRequest sent, Request request) {
        return sent.send().compose(response -> response.body().map(body -> {
            if (response.statusCode() != request.status() || body.length() != request.octets()) {
                throw new IllegalStateException(response.statusCode() + " " + body);
            }
            return body;
        }));
    }

    private static RequestOptions options(Request request) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setTimeout(PATIENCE_MILLIS)
                .setAbsoluteURI(URI.create(request.url()).toString());
        request.headers().forEach(options::putHeader);
        return options;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
