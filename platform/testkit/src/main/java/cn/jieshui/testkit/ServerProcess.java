package cn.jieshui.testkit;

import cn.jieshui.embedded.EmbeddedServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The embedded servers in a JVM of their own, on free ports and empty data: away from the class loaders and logging of
 * the code under test. The addresses come from the child's own output, so nobody else's listener is ever met.
 */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final Path home;
    private final Map<String, String> addresses;

    private ServerProcess(Process process, Path home, Map<String, String> addresses) {
        this.process = process;
        this.home = home;
        this.addresses = addresses;
    }

    /** Starts {@code postgres}, {@code kafka}, {@code issuer}, or some of them, and waits until all answer. */
    public static ServerProcess start(String... servers) {
        try {
            Path home = Files.createTempDirectory("jieshui-servers");
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-cp",
                    classPath(),
                    EmbeddedServers.class.getName(),
                    home.toString()));
            command.addAll(List.of(servers));
            Process process = new ProcessBuilder(command)
                    .redirectError(home.resolve("servers.log").toFile())
                    .start();
            return new ServerProcess(process, home, awaitReady(process, home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Map<String, String> awaitReady(Process process, Path home) throws IOException {
        Map<String, String> addresses = new HashMap<>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals("READY")) {
                drain(output);
                return addresses;
            }
            int equals = line.indexOf('=');
            if (equals > 0) {
                addresses.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        throw new IOException("The embedded servers did not start:\n" + Files.readString(home.resolve("servers.log")));
    }

    private static void drain(BufferedReader output) {
        Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "embedded-servers-output");
        reader.setDaemon(true);
        reader.start();
    }

    public String jdbcUrl() {
        return addresses.get("JDBC_URL");
    }

    public String bootstrapServers() {
        return addresses.get("KAFKA");
    }

    public String issuer() {
        return addresses.get("ISSUER");
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            deleteHome();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void deleteHome() throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
