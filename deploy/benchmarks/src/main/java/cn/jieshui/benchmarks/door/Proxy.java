package cn.jieshui.benchmarks.door;

import cn.jieshui.benchmarks.Jvm;
import cn.jieshui.embedded.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Something that passes requests on to the backends, a process of its own with a processor for itself. */
record Proxy(String name, Process process, int port) implements AutoCloseable {

    private static final Path GATEWAY = Path.of("gateway/target/quarkus-app");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** No caller asks too much. */
    private static final String WITHOUT_LIMIT = "1000000000";

    /**
     * nginx with one worker and connections to the backends that stay open, and without an access log.
     *
     * @throws IllegalStateException saying what to do, when there is none
     */
    static Proxy nginx(Path home, Backends backends) throws IOException, InterruptedException {
        String program = System.getProperty("jieshui.nginx", "nginx");
        int port = FreePorts.any();
        Path settings = Files.writeString(home.resolve("nginx.conf"), settings(home, port, backends));
        try {
            return start(
                    "nginx", home, port, Map.of(), List.of(program, "-p", home.toString(), "-c", settings.toString()));
        } catch (IllegalStateException | IOException notThere) {
            throw new IllegalStateException(
                    "nginx did not start as '" + program + "'. Install it (Debian: apt-get install nginx), or say where"
                            + " it is: -Dnginx=/usr/sbin/nginx. Its log: " + home.resolve("nginx.log"),
                    notThere);
        }
    }

    /** The gateway's own forwarding in a server that does nothing else. */
    static Proxy forwardingAlone(Path home, Path root, Backends backends) throws IOException, InterruptedException {
        int port = FreePorts.any();
        Path app = root.resolve(GATEWAY);
        String classes = System.getProperty("java.class.path") + ":" + app.resolve("app/*") + ":"
                + app.resolve("lib/main/*") + ":" + app.resolve("lib/boot/*");
        return start(
                "plain",
                home,
                port,
                Map.of(),
                java(
                        "plain",
                        // what its watch over connections asks for, as in application.properties
                        "-Djieshui.gateway.head-timeout=10s",
                        "-Dquarkus.http.limits.max-header-size=16K",
                        "-Dquarkus.http.limits.max-initial-line-length=4096",
                        "-cp",
                        classes,
                        ForwardingAlone.class.getName(),
                        String.valueOf(port),
                        backends.small(),
                        backends.page()));
    }

    /** The gateway as it is packaged and run, with its limits too high for anybody to reach. */
    static Proxy gateway(Path home, Path root, Backends backends, String issuer)
            throws IOException, InterruptedException {
        int port = FreePorts.any();
        Map<String, String> environment = Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", String.valueOf(port),
                "JIESHUI_OIDC_ISSUER", issuer,
                "JIESHUI_DEPARTMENT_URL", backends.small(),
                "JIESHUI_TASK_URL", backends.page(),
                "JIESHUI_LIMIT_ADDRESS_PER_MINUTE", WITHOUT_LIMIT,
                "JIESHUI_LIMIT_ADDRESS_BURST", WITHOUT_LIMIT,
                "JIESHUI_LIMIT_CLIENT_PER_MINUTE", WITHOUT_LIMIT,
                "JIESHUI_LIMIT_CLIENT_BURST", WITHOUT_LIMIT);
        return start(
                "gateway",
                home,
                port,
                environment,
                java(
                        "gateway",
                        "-jar",
                        root.resolve(GATEWAY).resolve("quarkus-run.jar").toString()));
    }

    private static List<String> java(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(Jvm.OPTIONS);
        String options = System.getProperty("jieshui.service.options", "");
        if (!options.isBlank()) {
            command.addAll(List.of(options.replace("{bed}", name).split(" ", -1)));
        }
        command.addAll(List.of(arguments));
        return command;
    }

    private static Proxy start(String name, Path home, int port, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        List<String> pinned = new ArrayList<>(Cores.measured());
        pinned.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(pinned)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " does not listen; see " + home.resolve(name + ".log"));
            }
            Thread.sleep(50);
        }
        return new Proxy(name, process, port);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String settings(Path home, int port, Backends backends) {
        return """
                    daemon off;
                    worker_processes 1;
                    pid %1$s/nginx.pid;
                    error_log stderr warn;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      upstream small { server %3$s; keepalive 64; keepalive_requests 1000000000; }
                      upstream page { server %4$s; keepalive 64; keepalive_requests 1000000000; }
                      server {
                        listen 127.0.0.1:%2$d;
                        keepalive_requests 1000000000;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        location %5$s { proxy_pass http://small; }
                        location %6$s { proxy_pass http://page; }
                      }
                    }
                    """.formatted(
                home, port, authority(backends.small()), authority(backends.page()), Backends.SMALL, Backends.PAGE);
    }

    private static String authority(String url) {
        return url.substring("http://".length());
    }

    /** Processor time so far, with its workers. */
    Duration used() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
