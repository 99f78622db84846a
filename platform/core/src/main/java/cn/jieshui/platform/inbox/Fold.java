package cn.jieshui.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Folds the records of a poll in one database transaction, each event once; culprits become dead letters. */
@ApplicationScoped
class Fold {

    private final List<InboxHandler> handlers;
    private final FoldedEvents folded;
    private final DeadLetters deadLetters;
    private final Counter unknown;

    @Inject
    Fold(@All List<InboxHandler> handlers, FoldedEvents folded, DeadLetters deadLetters, MeterRegistry meters) {
        this.handlers = handlers;
        this.folded = folded;
        this.deadLetters = deadLetters;
        this.unknown = Counter.builder("jieshui.inbox.unknown")
                .description("Events of a type that this service does not know")
                .register(meters);
    }

    Set<String> topics() {
        return handlers.stream().flatMap(handler -> handler.topics().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** One record that cannot be folded, with the reason. */
    private record Culprit(ConsumerRecord<byte[], byte[]> record, String reason) {}

    /**
     * Folds all records, or sets those aside that can never be folded. After it every record has been dealt with and
     * the offsets may be committed.
     *
     * @throws RuntimeException when the database cannot be reached or another transaction was in the way: nothing of
     *     the batch is lost, it is to be folded again later
     */
    void fold(List<ConsumerRecord<byte[], byte[]>> records) {
        List<ConsumerRecord<byte[], byte[]>> rest = new ArrayList<>(records);
        List<Culprit> culprits = new ArrayList<>();
        while (!tryAll(rest, culprits)) {
            // one culprit fewer each time
        }
    }

    /**
     * Whether all is done; else the batch has lost one culprit. An event whose nesting is too deep for a handler's
     * recursion is a culprit too; other errors mean that the service itself is broken, and nothing is set aside.
     */
    private boolean tryAll(List<ConsumerRecord<byte[], byte[]>> records, List<Culprit> culprits) {
        List<InboxEvent> events = readable(records, culprits);
        try {
            transaction(events, culprits);
            return true;
        } catch (PoisonEvent poison) {
            culprits.add(new Culprit(take(records, poison.event()), reason(poison)));
            return false;
        } catch (RuntimeException | StackOverflowError failure) {
            if (Transient.is(failure)) {
                throw failure;
            }
            oneByOne(records, events, culprits);
            return true;
        }
    }

    private List<InboxEvent> readable(List<ConsumerRecord<byte[], byte[]>> records, List<Culprit> culprits) {
        List<InboxEvent> events = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : List.copyOf(records)) {
            try {
                events.add(Parser.parse(record));
            } catch (UnreadableRecord e) {
                records.remove(record);
                culprits.add(new Culprit(record, e.getMessage()));
            }
        }
        return events;
    }

    private void transaction(List<InboxEvent> events, List<Culprit> culprits) {
        QuarkusTransaction.requiringNew().call(() -> {
            culprits.forEach(culprit -> deadLetters.keep(culprit.record(), culprit.reason()));
            apply(folded.note(events));
            return null;
        });
        culprits.forEach(culprit -> deadLetters.alarm(culprit.record(), culprit.reason()));
    }

    /** Only for a batch with an event that fails in an unforeseen way. */
    private void oneByOne(
            List<ConsumerRecord<byte[], byte[]>> records, List<InboxEvent> events, List<Culprit> culprits) {
        transaction(List.of(), culprits);
        for (InboxEvent event : events) {
            try {
                transaction(List.of(event), List.of());
            } catch (RuntimeException | StackOverflowError failure) {
                if (Transient.is(failure)) {
                    throw failure;
                }
                transaction(List.of(), List.of(new Culprit(take(records, event), reason(failure))));
            }
        }
    }

    private void apply(List<InboxEvent> fresh) {
        for (InboxHandler handler : handlers) {
            List<InboxEvent> own = fresh.stream()
                    .filter(event -> handler.topics().contains(event.topic()))
                    .toList();
            List<InboxEvent> known = own.stream()
                    .filter(event -> handler.understands(event.type()))
                    .toList();
            unknown.increment(own.size() - known.size());
            if (!known.isEmpty()) {
                handler.fold(known);
            }
        }
    }

    /**
     * Folds a dead letter again in the transaction under way.
     *
     * @throws RuntimeException when it fails again, with the reason
     */
    void again(ConsumerRecord<byte[], byte[]> record) throws SQLException {
        apply(folded.note(List.of(Parser.parse(record))));
    }

    private static ConsumerRecord<byte[], byte[]> take(List<ConsumerRecord<byte[], byte[]>> records, InboxEvent event) {
        ConsumerRecord<byte[], byte[]> found = records.stream()
                .filter(record -> record.topic().equals(event.topic())
                        && record.partition() == event.partition()
                        && record.offset() == event.offset())
                .findFirst()
                .orElseThrow();
        records.remove(found);
        return found;
    }

    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.toString();
    }
}
