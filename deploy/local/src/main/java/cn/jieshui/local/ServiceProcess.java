package cn.jieshui.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One packaged service as a process of its own, with its log in a file. */
final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LAST_LINES = 15;
    /** What a process ends with that was killed (SIGKILL), as the system does when memory runs out. */
    private static final int KILLED = 137;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Service service;
    private final Process process;
    private final LogFile log;
    private final int port;
    private volatile boolean mayEnd;

    private ServiceProcess(Service service, Process process, LogFile log, int port) {
        this.service = service;
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** @param jvm options of the process's JVM */
    static ServiceProcess start(
            Service service, Path root, Path home, List<String> jvm, Map<String, String> environment, int port)
            throws IOException {
        LogFile log = new LogFile(home.resolve("log").resolve(service.folder() + ".log")).begin();
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(jvm);
        command.addAll(
                List.of("-XX:+ExitOnOutOfMemoryError", "-jar", service.jar(root).toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Leftovers.remember(home, process.toHandle());
        return new ServiceProcess(service, process, log, port);
    }

    /**
     * Waits until the service says that it is ready.
     *
     * @throws CannotStart when it ended or is not ready after 120 seconds; the message has the end of its log
     */
    void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens() || !ready()) {
            if (!process.isAlive()) {
                throw new CannotStart(ended());
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(service.folder() + " was not ready after " + PATIENCE.toSeconds() + " s 未能就绪:\n"
                        + log.tail(LAST_LINES));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String ended() {
        int code = process.exitValue();
        String memory = code == KILLED ? ", as the system does when memory runs out 可能内存不足" : "";
        return service.folder() + " ended with code " + code + memory + " 意外退出:\n" + log.tail(LAST_LINES);
    }

    /** The process's own word, so that somebody else's listener on the port is never taken for it. */
    private boolean listens() {
        return process.isAlive() && log.text().contains("Listening on:");
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

    /** Tells {@code listener} should the process end without having been asked to. */
    void tellIfItEnds(Consumer<String> listener) {
        Thread watcher = new Thread(() -> {
            process.onExit().join();
            if (!mayEnd) {
                listener.accept("  " + ended() + "\n  Ctrl-C, then mvn -Prun again 请按 Ctrl-C 停止后重新启动");
            }
        });
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        mayEnd = true;
        process.destroyForcibly().waitFor();
    }

    void askToStop() {
        mayEnd = true;
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
