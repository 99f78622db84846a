package cn.jieshui.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs the relay as long as the service runs: at once after a commit that published something, and regularly for what
 * such a call missed. Nothing ends the thread but the service's end.
 */
@ApplicationScoped
class RelayThread {

    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final OutboxConfig config;
    private final OutboxTable table;
    private final Map<String, Object> kafka;
    private final Sender sender;
    private final Relay relay;
    private final Counter failures;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "outbox-relay");
    private volatile boolean stopping;
    private boolean topicsExist;
    private long nextForget = System.nanoTime();

    @Inject
    RelayThread(
            OutboxConfig config,
            OutboxTable table,
            DataSource dataSource,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.table = table;
        this.kafka = kafka;
        this.sender = new Sender(
                () -> Producers.make(kafka, config.sendTimeout()), new Records(service), config.sendTimeout());
        this.relay = new Relay(dataSource, table, sender);
        this.failures = Counter.builder("jieshui.outbox.failures")
                .description("Attempts to publish an event that the broker refused")
                .register(meters);
        Gauge.builder("jieshui.outbox.oldest.wait", this::oldestWaitSeconds)
                .description("Seconds that the oldest unpublished event has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Ends after the pass that is under way. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(config.sendTimeout().toMillis());
        sender.close();
    }

    void wake() {
        work.release();
    }

    private void work() {
        while (!stopping) {
            try {
                ensureTopics();
                if (!pass()) {
                    await(config.poll());
                }
            } catch (BrokerUnavailable e) {
                LOG.warnf("%s; events wait in the outbox", e.getMessage());
                // it may come back without its data
                topicsExist = false;
                pause();
            } catch (Throwable e) {
                LOG.error("The outbox could not be worked off; trying again", e);
                pause();
            }
        }
    }

    private void ensureTopics() {
        if (!topicsExist) {
            OwnTopics.create(kafka, config);
            topicsExist = true;
        }
    }

    private boolean pass() throws SQLException {
        work.drainPermits();
        Relay.Pass pass = relay.run();
        if (pass.failed() > 0) {
            failures.increment(pass.failed());
            LOG.errorf("The broker refused %d events; their keys wait (see outbox.last_error)", pass.failed());
        }
        if (System.nanoTime() - nextForget >= 0) {
            relay.forget(config.keepPublished());
            nextForget = System.nanoTime() + FORGET_EVERY.toNanos();
        }
        return pass.more();
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(stopping ? 0 : PAUSE_AFTER_TROUBLE.toNanos());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void await(Duration atMost) {
        try {
            if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** NaN when the database cannot say. */
    private double oldestWaitSeconds() {
        try {
            return table.oldestWait().toMillis() / 1e3;
        } catch (SQLException e) {
            return Double.NaN;
        }
    }
}
