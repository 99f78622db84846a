package cn.jieshui.platform.inbox;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the same work may well succeed a moment later. */
final class Transient {

    /**
     * SQLSTATE classes: connection, transaction rollback (serialization, deadlock), resources, locks, operator's
     * intervention, system.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** The database gave up on a transaction that left it waiting, see {@link InboxConfig#longestSilence}. */
    private static final String SILENT = "25P03";

    private Transient() {}

    static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Transient::itself);
    }

    private static boolean itself(Throwable cause) {
        if (cause instanceof SQLException sql) {
            // without a state the failure came from the pool or the driver, not from the statement
            return sql.getSQLState() == null
                    || sql.getSQLState().equals(SILENT)
                    || CLASSES.contains(sql.getSQLState().substring(0, 2));
        }
        return cause instanceof OptimisticLockException
                || (cause instanceof RollbackException && cause.getCause() == null);
    }
}
