package cn.jieshui.benchmarks.door;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Readers of one address, each on a connection of its own, all on one thread and plain sockets: whoever measures should
 * cost less than what is measured.
 */
final class HttpLoad implements AutoCloseable {

    private static final int READERS = 32;
    private static final long PATIENCE_MILLIS = 10_000;
    /** As short as the system sleeps; an answer is noticed that late at most. */
    private static final long NAP_NANOS = 20_000;

    private final Selector selector = Selector.open();
    private final Deque<Reader> idle = new ArrayDeque<>();
    private final ByteBuffer part = ByteBuffer.allocateDirect(1 << 16);

    /** @param octets of an answer's body */
    HttpLoad(URI url, Map<String, String> headers, int octets) throws IOException {
        byte[] request = request(url, headers);
        for (int i = 0; i < READERS; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(url.getHost(), url.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true).configureBlocking(false);
            Reader reader = new Reader(channel, request, octets);
            channel.register(selector, SelectionKey.OP_READ, reader);
            idle.add(reader);
        }
    }

    private static byte[] request(URI url, Map<String, String> headers) {
        StringBuilder head = new StringBuilder("GET " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority());
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** How many are answered in that time when each reader asks again as soon as it is answered. */
    long answered(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        long answered = 0;
        while (System.nanoTime() < end) {
            while (!idle.isEmpty()) {
                idle.pop().ask(0);
            }
            if (selector.select(PATIENCE_MILLIS) == 0) {
                throw new IllegalStateException("no answer within " + PATIENCE_MILLIS + " ms");
            }
            answered += take(null, 0);
        }
        settle();
        return answered;
    }

    /**
     * Asks at a fixed rate, whether or not the answers keep up with it.
     *
     * @return how long each took, in nanoseconds from the moment when it was due, in order
     */
    long[] latencies(double perSecond, Duration time) throws IOException {
        long[] nanos = new long[(int) (perSecond * time.toNanos() / 1e9)];
        long begin = System.nanoTime();
        int asked = 0;
        int answered = 0;
        while (answered < nanos.length) {
            long now = System.nanoTime();
            while (asked < nanos.length && !idle.isEmpty() && due(begin, asked, perSecond) <= now) {
                idle.pop().ask(due(begin, asked, perSecond));
                asked++;
            }
            selector.selectNow();
            int came = take(nanos, answered);
            answered += came;
            if (came == 0) {
                if (now - begin > time.toNanos() + PATIENCE_MILLIS * 1_000_000) {
                    throw new IllegalStateException(answered + " of " + nanos.length + " were answered");
                }
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static long due(long begin, int number, double perSecond) {
        return begin + (long) (number * 1e9 / perSecond);
    }

    /** @param nanos null when nobody wants to know how long it took */
    private int take(long[] nanos, int from) throws IOException {
        int came = 0;
        for (SelectionKey key : selector.selectedKeys()) {
            Reader reader = (Reader) key.attachment();
            if (reader.hasAll(part)) {
                if (nanos != null) {
                    nanos[from + came] = System.nanoTime() - reader.due;
                }
                came++;
                idle.add(reader);
            }
        }
        selector.selectedKeys().clear();
        return came;
    }

    private void settle() throws IOException {
        while (idle.size() < READERS) {
            selector.select(PATIENCE_MILLIS);
            if (take(null, 0) == 0 && selector.select(PATIENCE_MILLIS) == 0) {
                throw new IllegalStateException("no answer within " + PATIENCE_MILLIS + " ms");
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** One connection with at most one request on it. */
    private static final class Reader {

        private final SocketChannel channel;
        private final ByteBuffer request;
        private final AnswerEnd end;
        private long due;

        Reader(SocketChannel channel, byte[] request, int octets) {
            this.channel = channel;
            this.request = ByteBuffer.allocateDirect(request.length).put(request);
            this.end = new AnswerEnd(octets);
        }

        void ask(long dueNanos) throws IOException {
            due = dueNanos;
            request.rewind();
            channel.write(request);
            if (request.hasRemaining()) {
                throw new IOException("the request does not fit into the socket");
            }
        }

        boolean hasAll(ByteBuffer part) throws IOException {
            part.clear();
            if (channel.read(part) < 0) {
                throw new IOException("the connection was closed");
            }
            return end.in(part.flip());
        }
    }
}
