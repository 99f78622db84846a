package cn.jieshui.local;

import cn.jieshui.embedded.EmbeddedBroker;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.EmbeddedIssuer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The embedded servers that the services need, starting side by side in this JVM. */
final class Servers {

    private final Path home;
    private final Ports ports;
    private final CompletableFuture<EmbeddedDatabase> database;
    private volatile CompletableFuture<EmbeddedBroker> broker;
    private final CompletableFuture<EmbeddedIssuer> issuer;

    /** Begins to start them. */
    Servers(Path home, Ports ports, List<String> areas) {
        this.home = home;
        this.ports = ports;
        database = starting(() -> EmbeddedDatabase.start(home.resolve("postgres"), ports.postgres()));
        broker = startingBroker();
        issuer = starting(() -> EmbeddedIssuer.start(ports.issuer(), areas));
    }

    private CompletableFuture<EmbeddedBroker> startingBroker() {
        return starting(() -> EmbeddedBroker.start(home.resolve("kafka"), ports.kafka()));
    }

    /** Stops the broker, does something without it, and starts it again on the same port and data. */
    void withoutBroker(Runnable meanwhile) {
        broker().close();
        meanwhile.run();
        broker = startingBroker();
        broker();
    }

    private static <T> CompletableFuture<T> starting(Callable<T> start) {
        CompletableFuture<T> started = new CompletableFuture<>();
        Thread starter = new Thread(() -> {
            try {
                started.complete(start.call());
            } catch (Throwable e) {
                started.completeExceptionally(e);
            }
        });
        starter.setDaemon(true);
        starter.start();
        return started;
    }

    /** @throws CannotStart when it did not start; so do the other two */
    EmbeddedDatabase database() {
        return started("Postgres", database);
    }

    EmbeddedBroker broker() {
        return started("Kafka", broker);
    }

    EmbeddedIssuer issuer() {
        return started("The token issuer", issuer);
    }

    private <T> T started(String name, CompletableFuture<T> server) {
        try {
            return server.join();
        } catch (CompletionException e) {
            ServerLog.add(e.getCause());
            throw new CannotStart(name + " did not start on the data in " + home + ".\n  "
                    + String.valueOf(e.getCause().getMessage()).replace("\n", "\n    | ")
                    + "\n  If the data is damaged, start with empty data: mvn -Prun -Dclean=true"
                    + " 若数据已损坏，请加 -Dclean=true 清空后重新启动"
                    + "\n  (the log 日志: " + home.resolve("log/servers.log") + ")");
        }
    }

    /** Stops what was started, waiting for what is still starting. */
    void close(Consumer<String> progress) {
        for (CompletableFuture<? extends AutoCloseable> server : List.of(issuer, broker, database)) {
            try {
                server.join().close();
            } catch (CompletionException neverStarted) {
                continue;
            } catch (Exception e) {
                progress.accept("  A server did not stop cleanly: " + e);
            }
        }
    }
}
