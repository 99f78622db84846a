package cn.jieshui.gateway.connection;

import io.netty.handler.codec.http.HttpMessage;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The reader of requests that takes no length beside chunks (RFC 9112 §6.1): Netty would forget the length, and whoever
 * stands in front and goes by it would see another request behind.
 */
final class StrictDecoder extends VertxHttpRequestDecoder {

    private static final String LIMITS = "quarkus.http.limits.";
    private static final HttpServerOptions OPTIONS = options();

    StrictDecoder() {
        super(OPTIONS);
    }

    /** The limits that hold for the server anyway. */
    private static HttpServerOptions options() {
        Config config = ConfigProvider.getConfig();
        MemorySize head = config.getValue(LIMITS + "max-header-size", MemorySize.class);
        return new HttpServerOptions()
                .setMaxHeaderSize((int) head.asLongValue())
                .setMaxInitialLineLength(config.getValue(LIMITS + "max-initial-line-length", Integer.class));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Both a length and chunks");
    }
}
