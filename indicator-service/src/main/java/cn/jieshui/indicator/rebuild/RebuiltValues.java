package cn.jieshui.indicator.rebuild;

import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Builds the values that count from all that were ever accepted. Keys of values are given out before their transactions
 * commit; so a stretch of them is read once all who were writing when it ended have ended too.
 */
@ApplicationScoped
class RebuiltValues {

    private static final long PAUSE_NANOS = 10_000_000;

    private static final String LAST_GIVEN = """
            select last_value as key from pg_sequences
            where schemaname || '.' || sequencename = pg_get_serial_sequence('measurement', 'measurement_key')
                and last_value is not null""";

    private static final String WRITERS = """
            select virtualtransaction as writer from pg_locks
            where locktype = 'relation' and relation = 'measurement'::regclass and mode = 'RowExclusiveLock'""";

    private static final String BUILD = """
            insert into rebuild.standing_value as s (series_key, year, period, measurement_key, revision, amount,
                numerator, denominator, entries)
            select distinct on (series_key, year, period) series_key, year, period, measurement_key, revision, amount,
                numerator, denominator, entries
            from measurement where measurement_key > ? and measurement_key <= ?
            order by series_key, year, period, revision desc
            on conflict (series_key, year, period) do update set
                measurement_key = excluded.measurement_key, revision = excluded.revision, amount = excluded.amount,
                numerator = excluded.numerator, denominator = excluded.denominator, entries = excluded.entries
            where s.revision < excluded.revision""";

    private static final String TOUCHED = """
            insert into rebuild.differing_value select distinct series_key, year, period from measurement
            where measurement_key > ?""";

    private final Database database;

    @Inject
    RebuiltValues(Database database) {
        this.database = database;
    }

    /** @param after the last key that is built already @return the last that is now */
    long catchUp(long after) {
        long last = lastGiven();
        List<String> writers = writers();
        while (!writers.isEmpty() && writers().stream().anyMatch(writers::contains)) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        database.update(BUILD, after, last);
        return last;
    }

    /** All the rest, while nobody can write; what it touches is looked at again. */
    void finish(long after) {
        database.update("lock table measurement in share mode");
        database.update(BUILD, after, Long.MAX_VALUE);
        database.update(TOUCHED, after);
    }

    private long lastGiven() {
        return database.first(LAST_GIVEN, row -> row.bigint("key")).orElse(0L);
    }

    private List<String> writers() {
        return database.list(WRITERS, row -> row.text("writer"));
    }
}
