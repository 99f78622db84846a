package cn.jieshui.gateway;

import cn.jieshui.testkit.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import javax.net.SocketFactory;

/** A client that says on the socket exactly what a test wants it to say, which no HTTP library does. */
final class Wire implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final Socket socket;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
    }

    static Wire open(int port) {
        return open(SocketFactory.getDefault(), port);
    }

    static Wire open(SocketFactory sockets, int port) {
        try {
            return new Wire(sockets.createSocket("localhost", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request without a body, with a viewer's token, on a connection of its own. */
    static Reply get(int port, String target, String... headers) {
        return send(port, "GET", target, new byte[0], headers);
    }

    /** One request with a viewer's token on a connection of its own; headers as {@code Name: value}. */
    static Reply send(int port, String method, String target, byte[] body, String... headers) {
        try (Wire wire = open(port)) {
            return wire.say(head(method, target, "HTTP/1.1", body.length, headers))
                    .say(body)
                    .hear();
        }
    }

    static String head(String method, String target, String version, int length, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " " + version + "\r\n");
        Arrays.stream(headers).forEach(header -> head.append(header).append("\r\n"));
        addUnlessThere(head, "Host", () -> "localhost");
        addUnlessThere(head, "Connection", () -> "close");
        addUnlessThere(head, "Authorization", () -> "Bearer " + Tokens.of("viewer"));
        if (length > 0) {
            addUnlessThere(head, "Content-Length", () -> String.valueOf(length));
        }
        return head.append("\r\n").toString();
    }

    private static void addUnlessThere(StringBuilder head, String name, Supplier<String> value) {
        if (!head.toString().toLowerCase(Locale.ROOT).contains("\r\n" + name.toLowerCase(Locale.ROOT) + ":")) {
            head.append(name).append(": ").append(value.get()).append("\r\n");
        }
    }

    Wire say(String text) {
        return say(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire say(byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Wire sayChunk(byte[] octets) {
        return say(Integer.toHexString(octets.length) + "\r\n").say(octets).say("\r\n");
    }

    /** Waits for the next octets, at least one. */
    String hearSome() {
        try {
            byte[] some = new byte[8192];
            int length = socket.getInputStream().read(some);
            return length < 0 ? "" : new String(some, 0, length, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the other side has said everything and closed. */
    Reply hear() {
        try {
            return Reply.parse(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, as it came; what came before the connection was cut. */
    String hearAll() {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException cut) {
            // who did not want the rest of what was said
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
