package cn.jieshui.gateway.events.log;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The log of events as this process knows it: its recent part in memory, and readers for what lies further back. */
@ApplicationScoped
public class EventLog {

    private final Pages pages;
    private final Tail tail;
    private final boolean isThere;
    private final Counter passedOver;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Known known;

    EventLog(
            LogConfig config,
            MeterRegistry meters,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> brokers) {
        KafkaLog connections = new KafkaLog(kafka);
        this.isThere = brokers.isPresent();
        this.pages = new Pages(connections, config);
        this.tail = new Tail(connections, config, this);
        this.passedOver = Counter.builder("jieshui.gateway.events.passed.over")
                .description("Records in the topics of events that are no events of the suite")
                .register(meters);
    }

    /** Whoever waits for what comes next; told on the thread that reads. */
    public interface Listener {

        /** Something came. */
        void told();

        /** The log is another one than before, or has lost a part: what is known of it no longer holds. */
        void madeAnew();
    }

    /** @param end of the log when this process began to follow it */
    private record Known(RecentEvents recent, Position end) {}

    void start(@Observes StartupEvent event) {
        if (isThere) {
            tail.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (isThere) {
            tail.stop();
        }
        pages.stop();
    }

    /** Whether this installation has told the gateway where the log is. */
    public boolean isThere() {
        return isThere;
    }

    /** Empty until Kafka has answered for the first time. */
    public Optional<RecentEvents> recent() {
        return Optional.ofNullable(known).map(Known::recent);
    }

    /** The place behind all that has come; empty until Kafka has answered for the first time. */
    public Optional<Position> now() {
        return Optional.ofNullable(known).map(each -> each.recent().end().join(each.end()));
    }

    /** For whoever is further behind. */
    public Pages pages() {
        return pages;
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void begun(RecentEvents recent, Position end) {
        boolean anew = known != null;
        known = new Known(recent, end);
        listeners.forEach(anew ? Listener::madeAnew : Listener::told);
    }

    void told() {
        listeners.forEach(Listener::told);
    }

    void passedOver() {
        passedOver.increment();
    }
}
