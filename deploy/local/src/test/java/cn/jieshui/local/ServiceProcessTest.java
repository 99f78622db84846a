package cn.jieshui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    Path root;

    private final int port = Ports.free().of(Service.TASK);

    /** Packs {@link Program} where the packaged service would be. */
    @BeforeEach
    void pack() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        String file = Program.class.getName().replace('.', '/') + ".class";
        Path jar = Service.TASK.jar(root);
        Files.createDirectories(jar.getParent());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, manifest);
                InputStream program = Program.class.getClassLoader().getResourceAsStream(file)) {
            packed.putNextEntry(new JarEntry(file));
            program.transferTo(packed);
        }
    }

    private ServiceProcess start(String what) throws Exception {
        return ServiceProcess.start(
                Service.TASK, root, root, List.of(), Map.of("DO", what, "PORT", String.valueOf(port)), port);
    }

    @Test
    void oneThatDiesAtStartShowsItsLastLinesAndWhereItsLogIs() throws Exception {
        ServiceProcess dying = start("die");

        assertThatThrownBy(dying::awaitReady)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("task-service ended with code 3")
                .hasMessageContaining(
                        "    | line 40\n    (the whole log 完整日志: " + root.resolve("log/task-service.log") + ")")
                .hasMessageContaining("    | line 26\n")
                .hasMessageNotContaining("line 25\n");
    }

    @Test
    void itIsReadyWhenItSaysSoItself() throws Exception {
        ServiceProcess process = start("serve");

        process.awaitReady();

        assertThat(Files.readString(root.resolve("log/task-service.log"))).contains("Listening on:");
        process.askToStop();
        process.awaitStop();
    }

    @Test
    void oneThatEndsByItselfLaterIsTold() throws Exception {
        CompletableFuture<String> told = new CompletableFuture<>();
        ServiceProcess process = start("serve and die");
        process.awaitReady();

        process.tellIfItEnds(told::complete);

        assertThat(told.get(60, TimeUnit.SECONDS)).startsWith("  task-service ended with code 4");
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        ServiceProcess first = start("serve");
        first.awaitReady();
        first.kill();
        ServiceProcess second = start("serve");
        second.awaitReady();

        assertThat(root.resolve("log/task-service.previous.log")).content().contains("Listening on:");
        second.kill();
    }

    /** A service, as far as its process is concerned. */
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            String what = System.getenv("DO");
            if (what.equals("die")) {
                for (int line = 1; line <= 40; line++) {
                    System.out.println("line " + line);
                }
                System.exit(3);
            }
            int port = Integer.parseInt(System.getenv("PORT"));
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            server.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
                if (what.equals("serve and die")) {
                    Runtime.getRuntime().halt(4);
                }
            });
            server.start();
            System.out.println("Listening on: " + port);
        }
    }
}
