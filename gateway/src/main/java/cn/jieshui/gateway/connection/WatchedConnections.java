package cn.jieshui.gateway.connection;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.concurrent.ThreadFactory;

/**
 * Puts a {@link HeadWatch} on every connection that is accepted, for Vert.x itself has no time limit for heads, and
 * lets no more event loops share the work than there are processors to run them: nothing waits on a loop, so that a
 * second one on the same processor only takes turns with the first.
 */
public final class WatchedConnections implements VertxServiceProvider {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(new ForwardingTransport(builder.findTransport()) {
            @Override
            public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
                super.configure(options, domainSocket, bootstrap);
                bootstrap.handler(new Accepted());
            }

            @Override
            public EventLoopGroup eventLoopGroup(int type, int threads, ThreadFactory factory, int ioRatio) {
                return super.eventLoopGroup(type, Math.min(threads, PROCESSORS), factory, ioRatio);
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
