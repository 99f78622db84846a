package cn.jieshui.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Folds records in one database transaction together with how far they reach, each record once; culprits become dead
 * letters.
 */
@ApplicationScoped
class Fold {

    private final List<InboxHandler> handlers;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final Counter unknown;

    @Inject
    Fold(@All List<InboxHandler> handlers, Positions positions, DeadLetters deadLetters, MeterRegistry meters) {
        this.handlers = handlers;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.unknown = Counter.builder("jieshui.inbox.unknown")
                .description("Events of a type that this service does not know")
                .register(meters);
    }

    Set<String> topics() {
        return handlers.stream().flatMap(handler -> handler.topics().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Folds all records that were not folded before, or sets those aside that can never be folded.
     *
     * @param records of each partition without a gap, in the order of their offsets
     * @param from the place from which each partition was read
     * @throws ReadElsewhere when somebody has moved a partition's position, see {@link Positions#moveOn}
     * @throws RuntimeException when the database cannot be reached or another transaction was in the way: nothing of
     *     the batch is lost, it is to be folded again later
     */
    void fold(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Place> from) {
        fold(from, records.stream().map(Received::of).toList());
    }

    /**
     * Who is known to be a culprit is set aside with the next attempt, all of them at once. When nobody is known to be,
     * each half is tried on its own, so that one culprit among n costs about 2 log n transactions. An event whose
     * nesting is too deep for a handler's recursion is a culprit too; other errors mean that the service itself is
     * broken, and nothing is set aside.
     */
    private void fold(Map<TopicPartition, Place> from, List<Received> batch) {
        try {
            transaction(from, batch);
        } catch (PoisonEvent poison) {
            if (batch.stream().anyMatch(poison::isAbout)) {
                fold(from, batch.stream().map(poison::blame).toList());
            } else {
                narrow(from, batch, poison);
            }
        } catch (RuntimeException | StackOverflowError failure) {
            if (failure instanceof ReadElsewhere || Transient.is(failure)) {
                throw failure;
            }
            narrow(from, batch, failure);
        }
    }

    private void narrow(Map<TopicPartition, Place> from, List<Received> batch, Throwable failure) {
        if (batch.size() > 1) {
            List<Received> first = batch.subList(0, batch.size() / 2);
            fold(from, first);
            fold(after(first, from), batch.subList(batch.size() / 2, batch.size()));
        } else if (batch.get(0).isCulprit()) {
            throw new InboxUnavailable(failure);
        } else {
            fold(from, List.of(batch.get(0).blamed(reason(failure))));
        }
    }

    /** So that a position which somebody sets back between the halves is noticed and not passed over. */
    private static Map<TopicPartition, Place> after(List<Received> folded, Map<TopicPartition, Place> from) {
        Map<TopicPartition, Place> places = new HashMap<>(from);
        folded.forEach(
                each -> places.computeIfPresent(each.partition(), (partition, place) -> place.at(each.offset() + 1)));
        return places;
    }

    private void transaction(Map<TopicPartition, Place> from, List<Received> batch) {
        List<Received> culprits = QuarkusTransaction.requiringNew().call(() -> {
            Map<TopicPartition, Long> stood = positions.moveOn(stretches(from, batch));
            List<Received> due = batch.stream()
                    .filter(each -> each.offset() >= stood.get(each.partition()))
                    .toList();
            apply(due.stream()
                    .filter(each -> !each.isCulprit())
                    .map(Received::event)
                    .toList());
            List<Received> aside = due.stream().filter(Received::isCulprit).toList();
            aside.forEach(each -> deadLetters.keep(each.record(), each.reason()));
            return aside;
        });
        culprits.forEach(each -> deadLetters.alarm(each.record(), each.reason()));
    }

    private static Collection<Stretch> stretches(Map<TopicPartition, Place> from, List<Received> batch) {
        Map<TopicPartition, Stretch> stretches = new LinkedHashMap<>();
        for (Received each : batch) {
            Place place = from.get(each.partition());
            stretches.put(
                    each.partition(),
                    new Stretch(each.partition(), place.topicId(), place.offset(), each.offset() + 1));
        }
        return stretches.values();
    }

    private void apply(List<InboxEvent> events) {
        for (InboxHandler handler : handlers) {
            List<InboxEvent> own = events.stream()
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
    void again(ConsumerRecord<byte[], byte[]> record) {
        apply(List.of(Parser.parse(record)));
    }

    private static String reason(Throwable failure) {
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.toString();
    }
}
