package cn.jieshui.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The baselines of reads, each a process of its own with the options that the services are started with. Both answer
 * the octets of a file to whoever asks, and 304 to whoever knows a version, without tokens, filters, log and database:
 * one is a Vert.x server, which is what the services stand on, the other an endpoint in the services' framework.
 */
public final class BareServer implements AutoCloseable {

    private static final Path ENDPOINT = Path.of("deploy/bare-endpoint/target/quarkus-app/quarkus-run.jar");
    private static final Pattern PORT = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    private final Process process;
    private final Path octets;
    private final int port;

    private BareServer(Process process, Path octets) throws IOException {
        this.process = process;
        this.octets = octets;
        this.port = port(process.inputReader());
    }

    /** The Vert.x server. */
    static BareServer answering(byte[] octets) throws IOException {
        return answering(octets, List.of());
    }

    /** @param prefix the beginning of its command, which says where it runs */
    public static BareServer answering(byte[] octets, List<String> prefix) throws IOException {
        Path file = file(octets);
        String classes = System.getProperty("java.class.path");
        return start(file, prefix, "-cp", classes, BareServer.class.getName(), file.toString());
    }

    /** The endpoint, as it was packaged. */
    static BareServer endpointAnswering(byte[] octets) throws IOException {
        Path file = file(octets);
        Path jar = Path.of(System.getProperty("jieshui.root")).resolve(ENDPOINT);
        return start(file, List.of(), "-Doctets=" + file, "-jar", jar.toString());
    }

    private static Path file(byte[] octets) throws IOException {
        return Files.write(Files.createTempFile("bare-server", ".json"), octets);
    }

    private static BareServer start(Path octets, List<String> prefix, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(Jvm.OPTIONS);
        command.addAll(List.of(arguments));
        return new BareServer(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                        .start(),
                octets);
    }

    private static int port(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher said = PORT.matcher(line);
            if (said.find()) {
                return Integer.parseInt(said.group(1));
            }
        }
        throw new IllegalStateException("the baseline did not start");
    }

    public String url() {
        return "http://localhost:" + port + "/";
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.delete(octets);
    }

    public static void main(String[] arguments) throws IOException {
        Buffer octets = Buffer.buffer(Files.readAllBytes(Path.of(arguments[0])));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> answer(request, octets))
                .listen(0, "localhost")
                .onSuccess(server -> System.out.println("Listening on: http://localhost:" + server.actualPort()));
    }

    private static void answer(HttpServerRequest request, Buffer octets) {
        HttpServerResponse response = request.response().putHeader("ETag", "\"1\"");
        if (request.getHeader("If-None-Match") != null) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader("Content-Type", "application/json").end(octets);
        }
    }
}
