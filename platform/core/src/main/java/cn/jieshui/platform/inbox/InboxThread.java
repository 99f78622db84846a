package cn.jieshui.platform.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/** One consumer, as long as the service runs; nothing ends the thread but the service's end. */
final class InboxThread {

    private static final Logger LOG = Logger.getLogger(InboxThread.class);

    private final Map<String, Object> kafka;
    private final Map<String, Object> settings;
    private final BiFunction<Consumer<byte[], byte[]>, Admin, ConsumerLoop> loops;
    private final Thread thread;
    private volatile boolean stopping;
    private volatile Consumer<byte[], byte[]> consumer;

    /** @param loops makes the loop that polls a consumer */
    InboxThread(
            String name,
            Map<String, Object> kafka,
            Map<String, Object> settings,
            BiFunction<Consumer<byte[], byte[]>, Admin, ConsumerLoop> loops) {
        this.kafka = kafka;
        this.settings = settings;
        this.loops = loops;
        this.thread = new Thread(this::work, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** After the batch that is under way. */
    void askToStop() {
        stopping = true;
        Consumer<byte[], byte[]> running = consumer;
        if (running != null) {
            running.wakeup();
        }
    }

    void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
    }

    private void work() {
        while (!stopping) {
            try (Admin admin = Admin.create(kafka);
                    Consumer<byte[], byte[]> made =
                            new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = made;
                loops.apply(made, admin).run(() -> stopping);
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
