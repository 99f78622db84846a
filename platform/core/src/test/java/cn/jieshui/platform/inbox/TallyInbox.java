package cn.jieshui.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Adds up what events say; counts an event twice if the inbox lets it. */
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
        for (InboxEvent event : batch) {
            BigDecimal amount = event.dataAs(Added.class).amount();
            if (amount == null) {
                throw new PoisonEvent(event, "it has no amount");
            }
            if (amount.signum() == 0) {
                throw new ArithmeticException("a fault that nobody foresaw");
            }
            if (amount.signum() < 0) {
                deep(10_000_000);
            }
            database.createNativeQuery("insert into tally values (?1, ?2)"
                            + " on conflict (subject) do update set amount = tally.amount + excluded.amount")
                    .setParameter(1, event.subject())
                    .setParameter(2, amount)
                    .executeUpdate();
        }
    }

    private static long deep(int levels) {
        return levels == 0 ? 0 : deep(levels - 1) + 1;
    }
}
