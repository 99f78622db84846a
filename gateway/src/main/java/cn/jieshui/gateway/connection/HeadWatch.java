package cn.jieshui.gateway.connection;

import cn.jieshui.gateway.RequestMark;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.gateway.problem.Problems;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The heads of the requests of one connection: from its first octet to its end a head may take a certain time, however
 * busily it trickles, and after what is no plain head nothing more is read. Everything runs on the connection's event
 * loop.
 */
final class HeadWatch extends ChannelInboundHandlerAdapter {

    private static final String TIMEOUT = "jieshui.gateway.head-timeout";
    /** The names that Vert.x gives to TLS, to its reader of requests, and to what it has last in the row. */
    private static final String TLS = "ssl";

    private static final String DECODER = "httpDecoder";

    private static final String LAST = "handler";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String TLS_WATCH = "headsBehindTls";
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final long timeoutMillis =
            ConfigProvider.getConfig().getValue(TIMEOUT, Duration.class).toMillis();
    private final Requests requests = new Requests();
    private Future<?> timer;
    private boolean begun;
    private boolean inHead = true;

    @Override
    public void channelRead(ChannelHandlerContext context, Object octets) {
        if (requests.over) {
            ReferenceCountUtil.release(octets);
            return;
        }
        if (inHead && timer == null) {
            timer = context.executor().schedule(() -> tooSlow(context), timeoutMillis, TimeUnit.MILLISECONDS);
        }
        if (!begun) {
            begin(context);
        }
        context.fireChannelRead(octets);
    }

    /**
     * At the first octets or never, so that the reader of requests is not replaced amid one. Behind TLS, when there is,
     * for it is what comes out of it that is looked at.
     */
    private void begin(ChannelHandlerContext context) {
        begun = true;
        ChannelPipeline pipeline = context.pipeline();
        if (pipeline.get(DECODER) != null) {
            pipeline.replace(DECODER, DECODER, new StrictDecoder());
            pipeline.addBefore(LAST, null, requests);
            return;
        }
        stop();
        if (pipeline.get(TLS) != null && pipeline.get(TLS_WATCH) == null) {
            pipeline.addAfter(TLS, TLS_WATCH, new HeadWatch());
        }
        pipeline.remove(this);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private Void tooSlow(ChannelHandlerContext context) throws Exception {
        if (requests.place == null) {
            cut(context);
        } else {
            requests.end(Problem.HEAD_TOO_SLOW, EmptyHttpHeaders.INSTANCE);
        }
        return null;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for the end
    private static void cut(ChannelHandlerContext context) {
        context.close();
    }

    /** Connections come about before beans do, and also where there are none. */
    private static void tell(RefusedHead head) {
        ArcContainer beans = Arc.container();
        if (beans != null && beans.isRunning()) {
            beans.beanManager().getEvent().fire(head);
        }
    }

    /** Where octets have become requests, and answers are not octets yet. */
    private final class Requests extends ChannelDuplexHandler {

        private ChannelHandlerContext place;
        private int unanswered;
        private boolean over;
        private Object lastWord;

        @Override
        public void handlerAdded(ChannelHandlerContext context) {
            place = context;
        }

        @Override
        public void handlerRemoved(ChannelHandlerContext context) {
            ReferenceCountUtil.release(lastWord);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) throws Exception {
            if (over) {
                ReferenceCountUtil.release(part);
                return;
            }
            if (part instanceof HttpRequest request) {
                inHead = false;
                stop();
                Optional<Problem> fault = Framing.fault(request);
                if (fault.isPresent()) {
                    end(fault.get(), request.headers());
                    ReferenceCountUtil.release(part);
                    return;
                }
                unanswered++;
            }
            if (part instanceof LastHttpContent) {
                inHead = true;
            }
            context.fireChannelRead(part);
        }

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) throws Exception {
            boolean interim =
                    part instanceof HttpResponse answer && answer.status().code() < HttpResponseStatus.OK.code();
            super.write(context, part, promise);
            if (part instanceof LastHttpContent && !interim) {
                unanswered = Math.max(0, unanswered - 1);
                say();
            }
        }

        /**
         * Listens to no more, and says why when what was asked before is answered.
         *
         * @param headers as far as they could be read
         */
        private void end(Problem problem, HttpHeaders headers) throws Exception {
            over = true;
            String requestId = RequestMark.newRequestId();
            tell(new RefusedHead(peer(), headers.getAll(FORWARDED_FOR), requestId, problem));
            lastWord = Problems.toNobody(problem, headers.get(HttpHeaderNames.ACCEPT_LANGUAGE), requestId);
            say();
        }

        private String peer() {
            return place.channel().remoteAddress() instanceof InetSocketAddress address
                    ? address.getAddress().getHostAddress()
                    : "";
        }

        private void say() throws Exception {
            if (lastWord != null && unanswered == 0) {
                Object word = lastWord;
                lastWord = null;
                super.write(place, word, place.newPromise().addListener(said -> linger()));
                super.flush(place);
            }
        }

        /** Closed at once, the connection would be reset, and a client that is still sending would lose the answer. */
        @SuppressWarnings("FutureReturnValueIgnored") // whether or not it could be done, the connection is closed
        private void linger() {
            if (place.channel() instanceof DuplexChannel connection) {
                connection.shutdownOutput();
            }
            timer = place.executor().schedule(() -> cut(place), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
