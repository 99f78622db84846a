package cn.jieshui.gateway.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that has asked for the stream and then takes nothing, with as little room for it as the system allows. */
final class Sleeper implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("\"aggregateversion\":([0-9]+)");

    private final Socket socket;

    private Sleeper(Socket socket) {
        this.socket = socket;
    }

    static Sleeper open(URI door, String token) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress("localhost", door.getPort()));
            String request =
                    "GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // its place is told with the beginning of the answer
            String begin = "";
            while (!begin.contains("\nid: ")) {
                begin += (char) socket.getInputStream().read();
            }
            return new Sleeper(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Wakes, and takes what waits. */
    List<Integer> versions(int many) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<Integer> versions = new ArrayList<>();
            while (versions.size() < many) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("cut off after " + versions.size());
                }
                Matcher version = VERSION.matcher(line);
                if (version.find()) {
                    versions.add(Integer.valueOf(version.group(1)));
                }
            }
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other side has given up: what is said to it is answered by a reset. */
    boolean isCutOff() {
        try {
            socket.getOutputStream().write('x');
            return false;
        } catch (IOException reset) {
            return true;
        }
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
