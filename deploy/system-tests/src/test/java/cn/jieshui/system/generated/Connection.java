package cn.jieshui.system.generated;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A connection that is kept for the next request, and says octet by octet what it is given: HTTP libraries refuse to
 * send most of what is wrong.
 */
final class Connection implements AutoCloseable {

    /** Longer than anybody may wait, so that who waits longer is found out and not cut off. */
    private static final int PATIENCE_MILLIS = 20_000;

    private final String host;
    private final int port;
    private Socket socket;
    private InputStream in;
    /** When what is waited for now was begun, and the longest that such a thing has taken for this answer. */
    private long begin;

    private long longestNanos;

    Connection(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Sends one request and reads its answer; of a stream of events only the head.
     *
     * @throws IOException when there is no answer; a kept connection that turned out to be closed is tried anew, once
     */
    Answer ask(String method, byte[] request) throws IOException {
        boolean kept = socket != null;
        try {
            return exchange(method, request);
        } catch (EOFException | SocketException closed) {
            close();
            if (!kept) {
                throw closed;
            }
            return exchange(method, request);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Answer exchange(String method, byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        begin = System.nanoTime();
        longestNanos = 0;
        say(request);
        List<String> head = head();
        int status = Integer.parseInt(head.get(0).substring(9, 12));
        Answer answer = new Answer(status, head, new byte[0], 0);
        byte[] body = body(method, answer);
        if ("close".equalsIgnoreCase(answer.header("Connection"))) {
            close();
        }
        came();
        return new Answer(status, head, body, TimeUnit.NANOSECONDS.toMillis(longestNanos));
    }

    private void came() {
        long now = System.nanoTime();
        longestNanos = Math.max(longestNanos, now - begin);
        begin = now;
    }

    /** The answer may come before all was said, and the connection be closed for what is left. */
    private void say(byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
        } catch (SocketException closed) {
            if (request.length < 100_000) {
                throw closed;
            }
        }
    }

    private List<String> head() throws IOException {
        List<String> lines = new ArrayList<>();
        String line = line();
        while (!line.isEmpty()) {
            lines.add(line);
            line = line();
        }
        return lines.get(0).startsWith("HTTP/1.1 1") ? head() : lines;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("closed");
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private byte[] body(String method, Answer head) throws IOException {
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return new byte[0];
        }
        if ("text/event-stream".equals(head.type())) {
            close();
            return new byte[0];
        }
        String length = head.header("Content-Length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        String coding = head.header("Transfer-Encoding");
        if (coding != null && coding.toLowerCase(Locale.ROOT).equals("chunked")) {
            return chunks();
        }
        byte[] rest = in.readAllBytes();
        close();
        return rest;
    }

    private byte[] exactly(int length) throws IOException {
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("half an answer");
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.writeBytes(exactly(size));
            line();
            came();
        }
        line();
        return whole.toByteArray();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
