package cn.jieshui.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Keeps what events say by subject and version, and counts how often each was folded. */
@ApplicationScoped
class TallyInbox implements InboxHandler {

    private final EntityManager database;

    @Inject
    TallyInbox(EntityManager database) {
        this.database = database;
    }

    record Added(BigDecimal amount) {}

    @Override
    public Set<String> topics() {
        return Set.of("tally.v1");
    }

    @Override
    public boolean understands(String type) {
        return type.equals("tally.added.v1");
    }

    @Override
    public void fold(List<InboxEvent> batch) {
        List<Added> read = PoisonEvent.readAll(batch, TallyInbox::read);
        for (int i = 0; i < batch.size(); i++) {
            keep(batch.get(i), read.get(i).amount());
        }
    }

    private static Added read(InboxEvent event) {
        Added added = event.dataAs(Added.class);
        if (added.amount() == null) {
            throw new PoisonEvent(event, "it has no amount");
        }
        return added;
    }

    private void keep(InboxEvent event, BigDecimal amount) {
        if (amount.signum() == 0) {
            throw new ArithmeticException("a fault that nobody foresaw");
        }
        if (amount.signum() < 0) {
            deep(10_000_000);
        }
        database.createNativeQuery("insert into tally values (?1, ?2, ?3, 1)"
                        + " on conflict (subject, version) do update set folds = tally.folds + 1")
                .setParameter(1, event.subject())
                .setParameter(2, event.aggregateVersion())
                .setParameter(3, amount)
                .executeUpdate();
    }

    private static long deep(int levels) {
        return levels == 0 ? 0 : deep(levels - 1) + 1;
    }
}
