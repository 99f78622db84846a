package cn.jieshui.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where a use case leaves its events; they are published if and only if its transaction commits. */
@ApplicationScoped
public class Outbox {

    /** In octets of JSON; leaves room for key and headers below the usual 1 MiB of a broker. */
    static final int LARGEST_PAYLOAD = 900 * 1024;

    private final OutboxTable table;
    private final ObjectMapper mapper;
    private final TransactionSynchronizationRegistry transaction;
    private final RelayThread relay;

    @Inject
    Outbox(OutboxTable table, ObjectMapper mapper, TransactionSynchronizationRegistry transaction, RelayThread relay) {
        this.table = table;
        this.mapper = mapper;
        this.transaction = transaction;
        this.relay = relay;
    }

    /**
     * Publishes the event after the commit of the transaction that is under way.
     *
     * @throws EventTooLarge when its JSON has more than 900 KiB
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(OutboxEvent event) {
        publish(List.of(event));
    }

    /**
     * Publishes them in this order, as {@link #publish(OutboxEvent)} does.
     *
     * @throws EventTooLarge when the JSON of one of them has more than 900 KiB
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(List<OutboxEvent> events) {
        table.insert(events, events.stream().map(this::payload).toList());
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private String payload(OutboxEvent event) {
        String payload = json(event.data());
        int octets = payload.getBytes(StandardCharsets.UTF_8).length;
        if (octets > LARGEST_PAYLOAD) {
            throw new EventTooLarge(event.subject(), octets, LARGEST_PAYLOAD);
        }
        return payload;
    }

    private String json(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("An event's data must be writable as JSON", e);
        }
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // only what happens after the commit matters
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
