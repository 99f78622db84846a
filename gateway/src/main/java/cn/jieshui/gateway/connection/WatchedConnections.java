package cn.jieshui.gateway.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/** Puts a {@link HeadWatch} on every connection that is accepted, for Vert.x itself has no time limit for heads. */
public final class WatchedConnections implements VertxServiceProvider {

    /** Without it Vert.x puts its reader of requests into place only when the first of them has begun. */
    private static final String NO_HTTP2_WITHOUT_TLS = "vertx.disableH2c";

    @Override
    public void init(VertxBuilder builder) {
        System.setProperty(NO_HTTP2_WITHOUT_TLS, "true");
        builder.findTransport(new ForwardingTransport(builder.findTransport()) {
            @Override
            public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
                super.configure(options, domainSocket, bootstrap);
                bootstrap.handler(new Accepted());
            }
        });
    }

    /** On the listening socket, whose messages are the connections that it accepts. */
    @Sharable
    private static final class Accepted extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel connection) {
                connection.pipeline().addFirst(new HeadWatch());
            }
            context.fireChannelRead(message);
        }
    }
}
