package cn.jieshui.platform.problem;

import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;

/** What lies under an exception that a library has wrapped. */
final class Causes {

    /** SQLSTATE of a unique key taken by another transaction, a serialization failure and a deadlock. */
    private static final Set<String> LOST_RACE = Set.of("23505", "40001", "40P01");

    /** SQLSTATE classes of connections and resources, and of a server that is going down or coming up. */
    private static final Set<String> UNREACHABLE = Set.of("08", "53", "57P");

    private static final String NO_CONNECTION = "08000";

    private static final int DEEPEST = 20;

    private Causes() {}

    static <T extends Throwable> Optional<T> of(Throwable throwable, Class<T> type) {
        return chain(throwable).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Whether another transaction was quicker. */
    static boolean stale(Throwable throwable) {
        return of(throwable, OptimisticLockException.class).isPresent()
                || of(throwable, StaleStateException.class).isPresent()
                || sqlState(throwable).filter(LOST_RACE::contains).isPresent();
    }

    /**
     * Whether the database or the token issuer could not be reached or had no room: a failure of the database without a
     * state comes from the pool of connections.
     */
    static boolean unreachable(Throwable throwable) {
        return of(throwable, IOException.class).isPresent()
                || sqlState(throwable)
                        .filter(state -> UNREACHABLE.stream().anyMatch(state::startsWith))
                        .isPresent();
    }

    private static Optional<String> sqlState(Throwable throwable) {
        return of(throwable, SQLException.class)
                .map(failure -> Objects.requireNonNullElse(failure.getSQLState(), NO_CONNECTION));
    }

    private static Stream<Throwable> chain(Throwable throwable) {
        return Stream.iterate(throwable, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
