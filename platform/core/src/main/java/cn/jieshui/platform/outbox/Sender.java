package cn.jieshui.platform.outbox;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Sends events of different keys at the same time and waits for the broker's word on each. A producer that fails in any
 * way that is not the fault of one event is thrown away and made anew.
 */
final class Sender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Sender.class);

    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Records records;
    private final Duration timeout;
    private Producer<byte[], byte[]> producer;

    Sender(Supplier<Producer<byte[], byte[]>> producers, Records records, Duration timeout) {
        this.producers = producers;
        this.records = records;
        this.timeout = timeout;
    }

    /**
     * Sends the rows and notes for each whose fate is known the reason of its failure, or null when it is published.
     *
     * @return null, or why the broker could not be asked about the remaining ones
     */
    BrokerUnavailable send(List<OutboxRow> rows, Map<OutboxRow, Throwable> answers) {
        Map<OutboxRow, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
        BrokerUnavailable unavailable = null;
        Iterator<OutboxRow> next = rows.iterator();
        while (next.hasNext() && unavailable == null) {
            OutboxRow row = next.next();
            Future<RecordMetadata> answer = hand(row);
            if (answer.isDone()) {
                unavailable = await(row, answer, answers, 0);
            } else {
                underWay.put(row, answer);
            }
        }
        long end = System.nanoTime() + timeout.toNanos();
        for (Map.Entry<OutboxRow, Future<RecordMetadata>> one : underWay.entrySet()) {
            BrokerUnavailable silent = await(one.getKey(), one.getValue(), answers, end - System.nanoTime());
            unavailable = unavailable == null ? silent : unavailable;
        }
        if (unavailable != null || answers.values().stream().anyMatch(Sender::spoils)) {
            close();
        }
        return unavailable;
    }

    /** A library's bug in one event must not stop the others, so even an Error is this event's answer. */
    private Future<RecordMetadata> hand(OutboxRow row) {
        try {
            return producer().send(records.of(row));
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static BrokerUnavailable await(
            OutboxRow row, Future<RecordMetadata> answer, Map<OutboxRow, Throwable> answers, long nanos) {
        try {
            answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            answers.put(row, null);
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return new BrokerUnavailable(e.getCause());
            }
            answers.put(row, e.getCause());
            return null;
        } catch (TimeoutException e) {
            return new BrokerUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new BrokerUnavailable(e);
        }
    }

    /** Whether the producer itself can no longer be trusted after this. */
    private static boolean spoils(Throwable failure) {
        return failure != null && !(failure instanceof RecordTooLargeException);
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            try {
                producer.close(Duration.ZERO);
            } catch (RuntimeException | Error e) {
                LOG.debugf("A producer did not close cleanly: %s", e);
            }
            producer = null;
        }
    }
}
