package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.events.log.EventLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Serves the subscriptions that are due, each in one gateway process at a time: a lease in the database says in which.
 * Who dies holding one is followed by another when it ends.
 */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    /** Longer than a delivery goes on before it looks at the time, and than a receiver may keep it waiting. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final Webhooks webhooks;
    private final WebhookStore store;
    private final EventLog log;
    private final Delivery delivery;
    private final WebhookConfig config;
    private final Semaphore places;
    private final ExecutorService workers = Executors.newCachedThreadPool(Deliveries::daemon);
    private final Thread thread = daemon(this::run);
    private volatile boolean isStopping;

    Deliveries(Webhooks webhooks, WebhookStore store, EventLog log, Delivery delivery, WebhookConfig config) {
        this.webhooks = webhooks;
        this.store = store;
        this.log = log;
        this.delivery = delivery;
        this.config = config;
        this.places = new Semaphore(config.atOnce());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent event) {
        if (store.isThere() && log.isThere()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isStopping = true;
        thread.interrupt();
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }

    private void run() {
        while (!isStopping) {
            try {
                serveWhatIsDue();
                Thread.sleep(config.poll().toMillis());
            } catch (InterruptedException e) {
                LOG.debug("Webhooks are asked to stop", e);
            } catch (Refusal notNow) {
                pause();
            } catch (Throwable e) {
                LOG.errorf(e, "Webhooks are not served now");
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(5).toMillis());
        } catch (InterruptedException e) {
            LOG.debug("Webhooks are asked to stop", e);
        }
    }

    private void serveWhatIsDue() {
        int free = places.availablePermits();
        if (free == 0 || log.recent().isEmpty()) {
            return;
        }
        String lease = UUID.randomUUID().toString();
        List<Webhook> due = webhooks.lease(lease, LEASE, free);
        for (Webhook webhook : due) {
            places.acquireUninterruptibly();
            workers.execute(() -> serve(webhook, lease));
        }
    }

    private void serve(Webhook webhook, String lease) {
        try {
            delivery.serve(webhook, lease);
        } catch (Refusal unavailable) {
            LOG.debugf("Webhook %s is served when the database answers again", webhook.id());
        } catch (Throwable e) {
            LOG.warnf("Webhook %s could not be served now: %s", webhook.id(), e);
        } finally {
            places.release();
        }
    }
}
