package cn.jieshui.indicator.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * When changes come to be known, so that what was said of an instant once is said of it for ever.
 *
 * <p>All that one transaction changes is known from one moment on: there is none at which a definition is the new one
 * and its results are the old. The moment lies before the commit, though, and until then nobody sees the change. So
 * whoever takes a moment holds a lock from before it until the transaction has ended, shared with all others who do,
 * and whoever asks about an instant waits for those that hold it then, and began before it: whatever comes later has a
 * later moment. Only the database's clock counts, which is one for all replicas of the service.
 */
@ApplicationScoped
public class Moments {

    private static final int CLASS = 1060;

    /** The lock is there before the clock is looked at: the inner query has to be carried out first. */
    private static final String TAKE = """
            select date_trunc('microseconds', clock_timestamp()) as moment
            from (select pg_advisory_xact_lock_shared(%d, 0) offset 0) as held""".formatted(CLASS);

    private static final String HOLDERS = """
            select virtualtransaction as holder from pg_locks
            where locktype = 'advisory' and classid = %d and objid = 0 and objsubid = 2 and granted
                and database = (select oid from pg_database where datname = current_database())""".formatted(CLASS);

    /** A transaction that began after the instant cannot have taken a moment before it. */
    private static final String HOLDERS_THEN =
            HOLDERS + " and pid not in (select pid from pg_stat_activity where xact_start > ?)";

    private static final String STILL = HOLDERS + " and virtualtransaction = any (?)";

    private static final String TO_COME = "select 1 as ahead where clock_timestamp() <= ?";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(3);

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    Moments(Database database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * The moment from which on the changes of the transaction under way are known, as exactly as the database keeps it.
     * It is taken when it is asked for first: after the locks that the transaction needs, so that of two that change
     * the same the later one has the later moment.
     */
    public Instant ofTransaction() {
        Instant taken = (Instant) transactions.getResource(Moments.class);
        if (taken == null) {
            taken = database.first(TAKE, row -> row.instant("moment")).orElseThrow();
            transactions.putResource(Moments.class, taken);
        }
        return taken;
    }

    /**
     * Comes back when nothing any more can come to be known at or before a past instant.
     *
     * @throws StillChanging when a transaction does not end within five seconds, such as that of a large import
     */
    public void settle(Instant past) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        await(() -> database.first(TO_COME, row -> row.integer("ahead"), past).isPresent(), giveUp);
        List<String> holders = database.list(HOLDERS_THEN, row -> row.text("holder"), past);
        await(
                () -> !holders.isEmpty()
                        && database.first(STILL, row -> row.text("holder"), holders)
                                .isPresent(),
                giveUp);
    }

    private static void await(BooleanSupplier goesOn, long giveUp) {
        while (goesOn.getAsBoolean()) {
            if (System.nanoTime() - giveUp > 0) {
                throw new StillChanging();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
