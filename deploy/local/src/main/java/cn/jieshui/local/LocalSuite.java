package cn.jieshui.local;

import cn.jieshui.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The running suite: embedded servers in this JVM, the four packaged services as processes. */
public final class LocalSuite implements AutoCloseable {

    /** Compiled quickly rather than well, one thread for the garbage, a small heap: a demonstration, not a server. */
    public static final List<String> QUICK_AND_SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private static final List<String> DEMO_AREA = List.of("500110");

    private final Path root;
    private final Path home;
    private final Ports ports;
    private final List<String> areas;
    private final List<String> jvm;
    private final Consumer<String> progress;
    /** Null for the embedded one. */
    private final String issuer;

    private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();
    private Servers servers;
    private Surroundings surroundings;
    private boolean closing;

    private LocalSuite(
            Path root,
            Path home,
            Ports ports,
            List<String> areas,
            List<String> jvm,
            Consumer<String> progress,
            String issuer) {
        this.root = root;
        this.home = home;
        this.ports = ports;
        this.areas = areas;
        this.jvm = jvm;
        this.progress = progress;
        this.issuer = issuer;
    }

    /**
     * A suite that is not started yet, for the district 500110.
     *
     * @param root the project's root, where the packaged services are
     * @param home where data and logs are kept
     * @param progress is told one line for each step
     */
    public static LocalSuite on(Path root, Path home, Ports ports, Consumer<String> progress) {
        return new LocalSuite(root, home, ports, DEMO_AREA, QUICK_AND_SMALL, progress, null);
    }

    /** The same suite, whose demo clients work in another area. */
    LocalSuite in(String area) {
        return in(List.of(area));
    }

    /** The same suite, whose demo clients work in other areas. */
    public LocalSuite in(List<String> otherAreas) {
        return new LocalSuite(root, home, ports, otherAreas, jvm, progress, issuer);
    }

    /** The same suite, whose services are started with other options of the JVM. */
    public LocalSuite startedWith(List<String> otherOptions) {
        return new LocalSuite(root, home, ports, areas, otherOptions, progress, issuer);
    }

    /** The same suite, which takes the tokens of another issuer than the embedded one. */
    public LocalSuite trusting(String otherIssuer) {
        return new LocalSuite(root, home, ports, areas, jvm, progress, otherIssuer);
    }

    /**
     * Starts everything, side by side, and waits until every service is ready.
     *
     * @throws CannotStart with what to do next, when a server or service does not start
     */
    public void start() throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        ports.moved().forEach(sentence -> progress.accept("  " + sentence));
        progress.accept("  Starting Postgres, Kafka and the token issuer … 正在启动数据库、消息队列与令牌服务");
        begin();
        EmbeddedDatabase database = servers.database();
        for (Service service : Service.values()) {
            database.provide(service.database());
        }
        String trusted = issuer == null ? servers.issuer().issuer() : issuer;
        surroundings = new Surroundings(database, servers.broker().bootstrapServers(), trusted, ports);
        progress.accept("  Starting the four services … 正在启动四个服务");
        for (Service service : Service.values()) {
            launch(service);
        }
        awaitAll(begin);
    }

    private synchronized void begin() {
        refuseWhenClosing();
        servers = new Servers(home, ports, areas);
    }

    private synchronized void launch(Service service) throws IOException {
        refuseWhenClosing();
        services.put(
                service,
                ServiceProcess.start(service, root, home, jvm, service.environment(surroundings), ports.of(service)));
    }

    private void refuseWhenClosing() {
        if (closing) {
            throw new CannotStart("it was stopped while starting 启动过程中被停止");
        }
    }

    /** Tells of each service when it is ready, whichever comes first; the first that fails ends the waiting. */
    private void awaitAll(long begin) throws InterruptedException {
        ExecutorService waiters = Executors.newCachedThreadPool();
        try {
            ExecutorCompletionService<Service> ready = new ExecutorCompletionService<>(waiters);
            List<Future<Service>> waiting = services.keySet().stream()
                    .map(service -> ready.submit(() -> awaitReady(service)))
                    .toList();
            for (int i = 0; i < waiting.size(); i++) {
                Service service = ready.take().get();
                services.get(service).tellIfItEnds(progress);
                progress.accept("    %s is ready after %.1f s".formatted(service.folder(), secondsSince(begin)));
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotStart why ? why : new IllegalStateException(e.getCause());
        } finally {
            waiters.shutdownNow();
        }
    }

    private Service awaitReady(Service service) throws InterruptedException {
        services.get(service).awaitReady();
        return service;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /** Ends a service as a power cut would (SIGKILL). */
    public void kill(Service service) throws InterruptedException {
        services.get(service).kill();
    }

    /** Asks a service to end, as an update does (SIGTERM); what it does until then is its own affair. */
    public void askToStop(Service service) {
        services.get(service).askToStop();
    }

    /** Waits for a service that was asked to stop; one that takes too long is killed. */
    public void awaitStop(Service service) {
        services.get(service).awaitStop();
    }

    /** Starts a killed or stopped service again and waits until it is ready. */
    public void restart(Service service) throws IOException, InterruptedException {
        launch(service);
        awaitReady(service);
    }

    /** Stops the broker, does something without it, and starts it again on the same port and data. */
    public void withoutBroker(Runnable meanwhile) {
        servers.withoutBroker(meanwhile);
    }

    public String gatewayUrl() {
        return url(Service.GATEWAY);
    }

    public String url(Service service) {
        return ports.url(service);
    }

    /** Where a service's own database is; user and password are the database's name. */
    public String jdbcUrl(Service service) {
        return surroundings.database().jdbcUrl(service.database());
    }

    public String issuer() {
        return surroundings.issuer();
    }

    public String bootstrapServers() {
        return surroundings.bootstrapServers();
    }

    /** Stops the services first, so that they still reach database and broker, then the servers. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        services.values().forEach(ServiceProcess::askToStop);
        services.values().forEach(ServiceProcess::awaitStop);
        if (servers != null) {
            servers.close(progress);
        }
    }
}
