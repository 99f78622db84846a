package cn.jieshui.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/**
 * How far each partition has been folded, in the database of the fold itself.
 *
 * <p>This fences a consumer that lost its partitions without knowing it (a long pause, a cut network), and no epoch of
 * owners is needed for that: the row of a partition is locked while a batch is folded, the batch must begin at or
 * before the position, what lies before the position is passed over, and the position only moves on. So of two
 * consumers that hold the same records one folds them and the other finds them folded, in whatever order they come;
 * none can leave something out, fold anything twice, or move the position back. An epoch would only decide which of
 * them does the work. Who stops in the middle of a fold and keeps its row locked is given up by the database after
 * {@link InboxConfig#longestSilence}.
 */
@ApplicationScoped
class Positions {

    private static final String STORED = """
            select p.topic, p.partition, p.topic_id, p.next_offset
            from unnest(?::text[], ?::integer[]) as asked (topic, partition) join inbox_position p using (topic, partition)""";

    /** Locks in one order; answers where each stood, and nothing for those that cannot be moved on. */
    private static final String MOVE_ON = """
            with standing as (
                select p.topic, p.partition, p.next_offset, read.ends
                from unnest(?::text[], ?::integer[], ?::text[], ?::bigint[], ?::bigint[])
                    as read (topic, partition, topic_id, begins, ends)
                join inbox_position p using (topic, partition)
                where p.topic_id = read.topic_id and p.next_offset >= read.begins
                order by p.topic, p.partition
                for update of p)
            update inbox_position p set next_offset = greatest(p.next_offset, standing.ends), moved_at = ?
            from standing where p.topic = standing.topic and p.partition = standing.partition
            returning p.topic, p.partition, standing.next_offset""";

    /** Of the transaction under way; in milliseconds. */
    private static final String SILENCE = "select set_config('idle_in_transaction_session_timeout', ?, true)";

    /** Only if it still stands where it was seen. */
    private static final String SET = """
            insert into inbox_position as p (topic, partition, topic_id, next_offset, moved_at) values (?, ?, ?, ?, ?)
            on conflict (topic, partition) do update set
                topic_id = excluded.topic_id, next_offset = excluded.next_offset, moved_at = excluded.moved_at
            where p.topic_id = ? and p.next_offset = ?""";

    private static final String HOLD = "select 1 from inbox_position order by topic, partition for update";

    private final DataSource dataSource;
    private final Clock clock;
    private final String silence;

    @Inject
    Positions(DataSource dataSource, Clock clock, InboxConfig config) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.silence = String.valueOf(config.longestSilence().toMillis());
    }

    /** Of those partitions of which anything was ever folded. */
    Map<TopicPartition, Place> stored(Collection<TopicPartition> partitions) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setArray(1, array(connection, "text", partitions, TopicPartition::topic));
            statement.setArray(2, array(connection, "integer", partitions, TopicPartition::partition));
            Map<TopicPartition, Place> places = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.put(partition(row), new Place(row.getString(3), row.getLong(4)));
                }
            }
            return places;
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /** Keeps everybody from moving on until the transaction of the caller ends. */
    void hold() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(HOLD)) {
            statement.execute();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    /**
     * Moves on to the ends of the stretches in the transaction of the caller, and keeps others from doing so until it
     * ends.
     *
     * @return where each partition stood: records before that were folded by somebody else
     * @throws ReadElsewhere when one of them does not reach back to where its partition stands, is of a topic that has
     *     been made anew since, or has no position
     */
    Map<TopicPartition, Long> moveOn(Collection<Stretch> stretches) throws SQLException {
        Map<TopicPartition, Long> stood = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement patience = connection.prepareStatement(SILENCE);
                PreparedStatement statement = connection.prepareStatement(MOVE_ON)) {
            patience.setString(1, silence);
            patience.execute();
            statement.setArray(1, array(connection, "text", stretches, each -> each.partition()
                    .topic()));
            statement.setArray(2, array(connection, "integer", stretches, each -> each.partition()
                    .partition()));
            statement.setArray(3, array(connection, "text", stretches, Stretch::topicId));
            statement.setArray(4, array(connection, "bigint", stretches, Stretch::from));
            statement.setArray(5, array(connection, "bigint", stretches, Stretch::to));
            statement.setObject(6, now());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stood.put(partition(row), row.getLong(3));
                }
            }
        }
        for (Stretch stretch : stretches) {
            if (!stood.containsKey(stretch.partition())) {
                throw new ReadElsewhere(stretch);
            }
        }
        return stood;
    }

    /**
     * Has the fold go on from another place, unless somebody has moved it meanwhile.
     *
     * @param seen where it stood; null when it stood nowhere yet
     */
    void set(TopicPartition partition, Place seen, Place place) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setString(1, partition.topic());
            statement.setInt(2, partition.partition());
            statement.setString(3, place.topicId());
            statement.setLong(4, place.offset());
            statement.setObject(5, now());
            statement.setString(6, seen == null ? null : seen.topicId());
            statement.setObject(7, seen == null ? null : seen.offset(), Types.BIGINT);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private static TopicPartition partition(ResultSet row) throws SQLException {
        return new TopicPartition(row.getString(1), row.getInt(2));
    }

    private static <T> Array array(Connection connection, String type, Collection<T> rows, Function<T, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }
}
