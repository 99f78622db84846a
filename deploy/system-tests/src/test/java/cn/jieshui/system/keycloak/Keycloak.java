package cn.jieshui.system.keycloak;

import cn.jieshui.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A Keycloak process on a free port, with empty data and the realm that ships with the suite. */
final class Keycloak implements AutoCloseable {

    static final String ADMIN = "admin";

    private final Process process;
    private final Path log;
    private final int port = FreePorts.any();
    private final String adminPassword = UUID.randomUUID().toString();
    private final String exampleSecret = UUID.randomUUID().toString();

    private Keycloak(Path home, Path realm) throws IOException {
        delete(home.resolve("data"));
        Path imported = Files.createDirectories(home.resolve("data/import"));
        Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        log = home.resolve("run.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword,
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                        "JIESHUI_WEB_URL", "https://water.example.cn",
                        "JIESHUI_EXAMPLE_SYSTEM_SECRET", exampleSecret));
        process = builder.start();
    }

    /** @param home where the distribution was unpacked */
    static Keycloak start(Path home, Path realm) throws IOException {
        Keycloak keycloak = new Keycloak(home, realm);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(keycloak::listens);
        return keycloak;
    }

    /** Its own word, so that somebody else's listener is never taken for it. */
    private boolean listens() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended with " + process.exitValue() + ", see " + log);
        }
        return Files.readString(log).contains("Listening on: http://127.0.0.1:" + port);
    }

    String url() {
        return "http://localhost:" + port;
    }

    String issuer() {
        return url() + "/realms/jieshui";
    }

    String adminPassword() {
        return adminPassword;
    }

    String exampleSecret() {
        return exampleSecret;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
