package cn.jieshui.gateway.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS there is HTTP/1 alone: when it has HTTP/2 as well, Vert.x puts its reader of requests into place only
 * after the first of them has begun, and {@link HeadWatch} comes too late.
 */
@Singleton
public class PlainHttp implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
