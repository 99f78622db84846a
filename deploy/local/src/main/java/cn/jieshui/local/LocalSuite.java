package cn.jieshui.local;

import cn.jieshui.embedded.EmbeddedBroker;
import cn.jieshui.embedded.EmbeddedDatabase;
import cn.jieshui.embedded.EmbeddedIssuer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** The running suite: embedded servers in this JVM, the four packaged services as processes. */
public final class LocalSuite implements AutoCloseable {

    private final Path root;
    private final Path home;
    private final Ports ports;
    private final Consumer<String> progress;
    private final Deque<AutoCloseable> servers = new ConcurrentLinkedDeque<>();
    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();
    private Surroundings surroundings;

    private LocalSuite(Path root, Path home, Ports ports, Consumer<String> progress) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.progress = progress;
    }

    /**
     * A suite that is not started yet.
     *
     * @param root the project's root, where the packaged services are
     * @param home where data and logs are kept
     * @param progress is told one line for each step
     */
    public static LocalSuite on(Path root, Path home, Ports ports, Consumer<String> progress) {
        return new LocalSuite(root, home, ports, progress);
    }

    /** Starts everything and waits until every service is ready. */
    public void start() throws IOException, SQLException, InterruptedException {
        ports.moved().forEach(sentence -> progress.accept("  " + sentence));
        progress.accept("  Starting Postgres, Kafka and the token issuer … 正在启动数据库、消息队列与令牌服务");
        EmbeddedDatabase database = started(EmbeddedDatabase.start(home.resolve("postgres"), ports.postgres()));
        EmbeddedBroker broker = started(EmbeddedBroker.start(home.resolve("kafka"), ports.kafka()));
        EmbeddedIssuer issuer = started(EmbeddedIssuer.start(ports.issuer()));
        surroundings = new Surroundings(database, broker.bootstrapServers(), issuer.issuer(), ports);
        progress.accept("  Starting the four services … 正在启动四个服务");
        for (Service service : Service.values()) {
            if (service.database() != null) {
                database.provide(service.database());
            }
            launch(service);
        }
        for (Service service : Service.values()) {
            services.get(service).awaitReady();
            progress.accept("    " + service.folder() + " is ready");
        }
    }

    private <T extends AutoCloseable> T started(T server) {
        servers.push(server);
        return server;
    }

    private void launch(Service service) throws IOException {
        services.put(
                service,
                ServiceProcess.start(service, root, home, service.environment(surroundings), ports.of(service)));
    }

    /** Ends a service as a power cut would (SIGKILL). */
    public void kill(Service service) throws InterruptedException {
        services.get(service).kill();
    }

    /** Starts a killed service again and waits until it is ready. */
    public void restart(Service service) throws IOException, InterruptedException {
        launch(service);
        services.get(service).awaitReady();
    }

    public String gatewayUrl() {
        return url(Service.GATEWAY);
    }

    public String url(Service service) {
        return "http://localhost:" + ports.of(service);
    }

    /** Where a service's own database is; user and password are the database's name. */
    public String jdbcUrl(Service service) {
        return surroundings.database().jdbcUrl(service.database());
    }

    public String issuer() {
        return surroundings.issuer();
    }

    /** Stops the services first, so that they still reach database and broker, then the servers. */
    @Override
    public void close() {
        services.values().forEach(ServiceProcess::askToStop);
        services.values().forEach(ServiceProcess::awaitStop);
        while (!servers.isEmpty()) {
            try {
                servers.pop().close();
            } catch (Exception e) {
                progress.accept("  A server did not stop cleanly: " + e);
            }
        }
    }
}
