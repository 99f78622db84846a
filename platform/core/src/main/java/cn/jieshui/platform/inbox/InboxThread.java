package cn.jieshui.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs the consumer as long as the service runs; nothing ends the thread but the service's end. */
@ApplicationScoped
class InboxThread {

    private static final Logger LOG = Logger.getLogger(InboxThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final InboxConfig config;
    private final Fold fold;
    private final Positions positions;
    private final MeterRegistry meters;
    private final Map<String, Object> kafka;
    private final Map<String, Object> settings;
    private final Thread thread = new Thread(this::work, "inbox");
    private volatile boolean stopping;
    private volatile Consumer<byte[], byte[]> consumer;

    @Inject
    InboxThread(
            InboxConfig config,
            Fold fold,
            Positions positions,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.config = config;
        this.fold = fold;
        this.positions = positions;
        this.meters = meters;
        this.kafka = kafka;
        this.settings = ConsumerSettings.of(kafka, service, config);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !fold.topics().isEmpty()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Ends after the batch that is under way. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Consumer<byte[], byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
        thread.join(PATIENCE.toMillis());
    }

    private void work() {
        while (!stopping) {
            try (Admin admin = Admin.create(kafka);
                    Consumer<byte[], byte[]> made =
                            new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = made;
                Assignment assignment = new Assignment(made, new TopicIds(admin), positions, meters);
                new ConsumerLoop(made, assignment, fold, config).run(() -> stopping);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("The inbox was woken up to stop");
            } catch (Throwable e) {
                LOG.error("The consumer failed and is made anew", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(stopping ? 0 : 1);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
