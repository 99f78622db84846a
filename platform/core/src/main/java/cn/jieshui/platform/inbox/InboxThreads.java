package cn.jieshui.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The consumers of this process: members of the service's group that share its partitions. */
@ApplicationScoped
class InboxThreads {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final InboxConfig config;
    private final Fold fold;
    private final Positions positions;
    private final MeterRegistry meters;
    private final List<InboxThread> threads;

    @Inject
    InboxThreads(
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
        Map<String, Object> settings = ConsumerSettings.of(kafka, service, config);
        this.threads = IntStream.rangeClosed(1, config.consumers())
                .mapToObj(number -> new InboxThread("inbox-" + number, kafka, settings, this::loop))
                .toList();
    }

    private ConsumerLoop loop(Consumer<byte[], byte[]> consumer, Admin admin) {
        return new ConsumerLoop(
                consumer, new Assignment(consumer, new TopicIds(admin), positions, meters), fold, config);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && !fold.topics().isEmpty()) {
            threads.forEach(InboxThread::start);
        }
    }

    /** They end after the batches that are under way. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        threads.forEach(InboxThread::askToStop);
        for (InboxThread thread : threads) {
            thread.awaitEnd(PATIENCE);
        }
    }
}
