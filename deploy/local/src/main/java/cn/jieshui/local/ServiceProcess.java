package cn.jieshui.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One packaged service as a process of its own, with its log in a file. */
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Service service;
    private final Process process;
    private final Path log;
    private final int port;

    private ServiceProcess(Service service, Process process, Path log, int port) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static ServiceProcess start(Service service, Path root, Path home, Map<String, String> environment, int port)
            throws IOException {
        Path log = Files.createDirectories(home.resolve("log")).resolve(service.folder() + ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        service.jar(root).toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Leftovers.remember(home, process.toHandle());
        return new ServiceProcess(service, process, log, port);
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws CannotStart when it stopped or is not ready after 90 seconds; the message names its log
     */
    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens() || !ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new CannotStart(service.folder() + " did not become ready; its log says why: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The process's own word, so that somebody else's listener on the port is never taken for it. */
    private boolean listens() {
        try {
            return process.isAlive() && Files.readString(log).contains("Listening on:");
        } catch (IOException e) {
            return false;
        }
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void askToStop() {
        process.destroy();
    }

    void awaitStop() {
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
