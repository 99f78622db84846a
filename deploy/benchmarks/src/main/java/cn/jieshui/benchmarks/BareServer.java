package cn.jieshui.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The baseline of reads: a Vert.x server, which is what the services stand on too, that answers the octets of a file to
 * whoever asks, and 304 to whoever knows a version. It has no routes, no tokens, no filters, no log and no database.
 */
public final class BareServer implements AutoCloseable {

    private static final List<String> AS_THE_SERVICES =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private final Process process;
    private final int port;

    private BareServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** As a process of its own, with the options that the services are started with. */
    static BareServer answering(byte[] octets) throws IOException {
        Path file = Files.createTempFile("bare-server", ".json");
        Files.write(file, octets);
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(AS_THE_SERVICES);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), BareServer.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
        String port = process.inputReader().readLine();
        Files.delete(file);
        return new BareServer(process, Integer.parseInt(port));
    }

    String url() {
        return "http://localhost:" + port + "/";
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) throws IOException {
        Buffer octets = Buffer.buffer(Files.readAllBytes(Path.of(arguments[0])));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> answer(request, octets))
                .listen(0, "localhost")
                .onSuccess(server -> System.out.println(server.actualPort()));
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
