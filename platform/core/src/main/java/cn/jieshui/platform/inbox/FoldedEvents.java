package cn.jieshui.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** Which events were folded already, by topic, subject and version. */
@ApplicationScoped
class FoldedEvents {

    private static final String NOTE = """
            insert into inbox_event (topic, subject, aggregateversion, folded_at)
            select t, s, v, ? from unnest(?::text[], ?::text[], ?::bigint[]) as event (t, s, v)
            order by t, s, v
            on conflict do nothing
            returning topic, subject, aggregateversion""";

    private final DataSource dataSource;
    private final Clock clock;

    @Inject
    FoldedEvents(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private record Key(String topic, String subject, long version) {
        static Key of(InboxEvent event) {
            return new Key(event.topic(), event.subject(), event.aggregateVersion());
        }
    }

    /** Notes the events in the transaction of the caller and gives those that were not noted before, each once. */
    List<InboxEvent> note(List<InboxEvent> batch) throws SQLException {
        if (batch.isEmpty()) {
            return batch;
        }
        Set<Key> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, Instant.now(clock).atOffset(ZoneOffset.UTC));
            statement.setArray(2, array(connection, "text", batch, InboxEvent::topic));
            statement.setArray(3, array(connection, "text", batch, InboxEvent::subject));
            statement.setArray(4, array(connection, "bigint", batch, InboxEvent::aggregateVersion));
            try (ResultSet noted = statement.executeQuery()) {
                while (noted.next()) {
                    fresh.add(new Key(noted.getString(1), noted.getString(2), noted.getLong(3)));
                }
            }
        }
        return batch.stream().filter(event -> fresh.remove(Key.of(event))).toList();
    }

    private static Array array(
            Connection connection, String type, List<InboxEvent> batch, Function<InboxEvent, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, batch.stream().map(column).toArray());
    }
}
