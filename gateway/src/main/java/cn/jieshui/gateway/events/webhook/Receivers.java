package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.events.log.LoggedEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Calls receivers: at the address that was checked, without following where they point. Blocks its caller. */
@ApplicationScoped
class Receivers {

    private static final int MOST_OF_ANSWER = 2_048;

    private final Vertx vertx;
    private final HttpClient client;
    private final ReceiverAddresses addresses;
    private final WebhookConfig config;
    private final Clock clock;

    Receivers(Vertx vertx, ReceiverAddresses addresses, WebhookConfig config, Clock clock) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.config = config;
        this.clock = clock;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setName("webhooks")
                .setConnectTimeout((int) config.patience().toMillis())
                .setKeepAliveTimeout(10)
                .setDecompressionSupported(false)
                .setMaxPoolSize(2));
    }

    /**
     * What a receiver said.
     *
     * @param status zero when it said nothing
     * @param allowedOrigin what it allows, or null
     * @param text the beginning of its answer, or what went wrong
     */
    record Answer(int status, String allowedOrigin, String text) {

        boolean isTaken() {
            return status >= 200 && status < 300;
        }

        boolean isGone() {
            return status == 410;
        }
    }

    /** Asks whether it wants events (CloudEvents HTTP webhook §4). */
    Answer askForConsent(Webhook webhook) {
        return send(
                webhook,
                HttpMethod.OPTIONS,
                Buffer.buffer(),
                options -> options.putHeader("WebHook-Request-Origin", config.origin()));
    }

    Answer post(Webhook webhook, LoggedEvent event) {
        return post(webhook, event.id(), event.json());
    }

    Answer post(Webhook webhook, String eventId, byte[] event) {
        long seconds = clock.instant().getEpochSecond();
        return send(webhook, HttpMethod.POST, Buffer.buffer(event), options -> options.putHeader(
                        "Content-Type", "application/cloudevents+json; charset=utf-8")
                .putHeader("webhook-id", eventId)
                .putHeader("webhook-timestamp", String.valueOf(seconds))
                .putHeader("webhook-signature", Signature.of(webhook.secrets(), eventId, seconds, event))
                .putHeader("WebHook-Request-Origin", config.origin()));
    }

    private Answer send(Webhook webhook, HttpMethod method, Buffer body, Consumer<RequestOptions> headers) {
        try {
            URI url = addresses.url(webhook.url());
            InetAddress address = addresses.resolve(url);
            RequestOptions options = options(url, address, method);
            headers.accept(options);
            return asked(options, body)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2 * config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ReceiverRefused refused) {
            return new Answer(0, null, "not called: " + refused.getMessage());
        } catch (ExecutionException e) {
            return new Answer(0, null, "no answer: " + e.getCause().getClass().getSimpleName());
        } catch (TimeoutException e) {
            return new Answer(0, null, "no answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, null, "interrupted");
        }
    }

    /**
     * All of it in one context: what is said on another thread than the answer comes on may find that the answer has
     * come and gone.
     */
    private Future<Answer> asked(RequestOptions options, Buffer body) {
        Promise<Answer> answered = Promise.promise();
        vertx.getOrCreateContext().runOnContext(now -> client.request(options)
                .compose(request -> request.send(body))
                .compose(this::answer)
                .onComplete(answered));
        return answered.future();
    }

    private RequestOptions options(URI url, InetAddress address, HttpMethod method) {
        boolean secure = "https".equals(url.getScheme());
        int usual = secure ? 443 : 80;
        int port = url.getPort() < 0 ? usual : url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(config.patience().toMillis());
    }

    /** Of what a receiver says only the beginning is read; the connection is not used again if there is more. */
    private Future<Answer> answer(HttpClientResponse response) {
        Promise<Answer> answered = Promise.promise();
        Buffer text = Buffer.buffer();
        Runnable tell = () -> answered.tryComplete(new Answer(
                response.statusCode(), response.getHeader("WebHook-Allowed-Origin"), plain(text.toString())));
        response.handler(part -> {
            text.appendBuffer(part, 0, Math.min(part.length(), MOST_OF_ANSWER - text.length()));
            if (text.length() >= MOST_OF_ANSWER) {
                tell.run();
                response.request().reset();
            }
        });
        response.endHandler(end -> tell.run());
        response.exceptionHandler(broken -> tell.run());
        return answered.future();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?");
    }
}
