package cn.jieshui.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.audit.chain.Verification;
import cn.jieshui.platform.audit.chain.VerifyChain;
import cn.jieshui.platform.audit.chain.VerifyChain.Place;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever has the database in his hands can do as he likes, but not unseen. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class TamperingTest extends AuditTrialTest {

    private static final int LINES = 30;
    private static final int TAMPERINGS = 1_000;
    private static final int ALL = Integer.MAX_VALUE;
    private static final Random PARTS = new Random(20231101);

    private static final List<String> WAYS = List.of(
            "update audit_entry set actor = actor || 'x' where sequence = %1$d",
            "update audit_entry set after = coalesce(after, '') || ' ' where sequence = %1$d",
            "update audit_entry set before = '{}' where sequence = %1$d",
            "update audit_entry set reason = coalesce(reason, '') || '.' where sequence = %1$d",
            "update audit_entry set recorded_at = recorded_at + interval '1 microsecond' where sequence = %1$d",
            "update audit_entry set status = coalesce(status, 0) + 1 where sequence = %1$d",
            "update audit_entry set outcome = 'READ' where sequence = %1$d",
            "update audit_entry set address = address || ' ', target = target || '' where sequence = %1$d",
            "update audit_entry set request_id = request_id || '0' where sequence = %1$d",
            "update audit_entry set department = coalesce(department, '') || '1' where sequence = %1$d",
            "update audit_entry set hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) where sequence = %1$d",
            "update audit_entry set operation = target, target = operation where sequence = %1$d",
            "update audit_entry set times = 1, first_at = recorded_at, last_at = recorded_at where sequence = %1$d",
            "delete from audit_entry where sequence = %1$d",
            "delete from audit_entry where sequence >= %1$d",
            "delete from audit_entry where sequence <= %1$d",
            "update audit_entry set sequence = -1 where sequence = %1$d;"
                    + " update audit_entry set sequence = %1$d where sequence = %2$d;"
                    + " update audit_entry set sequence = %2$d where sequence = -1",
            "insert into audit_entry select sequence + 1000000, recorded_at, actor, department, roles, address,"
                    + " request_id, operation, target, outcome, status, before, after, reason, algorithm, hash, times, first_at, last_at"
                    + " from audit_entry where sequence = %1$d",
            "update audit_head set sequence = sequence - 1");

    @Inject
    DataSource dataSource;

    @Inject
    VerifyChain chain;

    @Inject
    AuditStore store;

    @Test
    void theServicesRoleCannotChangeALine() {
        dig();

        for (String statement :
                List.of("update audit_entry set actor = 'nobody'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void evenWhoMayDoEverythingCannotRemoveALineBeforeItsTime() {
        dig();

        assertThatThrownBy(() -> execute(
                        "grant delete on audit_entry to current_user; delete from audit_entry where sequence = 1"))
                .hasMessageContaining("180");
        assertThatThrownBy(() -> execute("select audit_remove_before(now() - interval '179 days')"))
                .hasMessageContaining("180");
    }

    @Test
    void everyOneOfManyTamperingsIsFound() throws SQLException {
        for (int i = 0; i < LINES; i++) {
            as("water-office").put("/wells/{well}/note", well);
        }
        Random random = new Random(20231031);
        long last = whole().last();
        assertThat(whole().intact()).isTrue();

        int found = 0;
        for (int i = 0; i < TAMPERINGS; i++) {
            // of the newest, so that there are lines before and behind
            long sequence = last - 1 - random.nextInt(LINES - 2);
            String way = WAYS.get(i % WAYS.size()).formatted(sequence, sequence + 1);
            assertThat(tampered(way)).as(way).isFalse();
            found++;
        }

        assertThat(found).isEqualTo(TAMPERINGS);
        assertThat(whole().intact()).isTrue();
    }

    @Test
    void whatWasKeptLongEnoughMayGoAndTheRestIsStillWhole() throws SQLException {
        dig();
        try (Connection connection = openly()) {
            run(connection, """
                    insert into audit_purge (sequence, hash)
                    select sequence, hash from audit_entry where sequence = (select max(sequence) - 1 from audit_entry);
                    delete from audit_entry where sequence <= (select max(sequence) from audit_purge)""");

            Verification rest = chain.verify(connection, Place.START, ALL);

            assertThat(rest.intact()).isTrue();
            assertThat(rest.entries()).isEqualTo(1);
            connection.rollback();
        }
    }

    /** Whether the chain looks whole after it. */
    private boolean tampered(String way) throws SQLException {
        try (Connection connection = openly()) {
            run(connection, way);
            boolean intact = chain.verify(connection, Place.START, ALL).intact();
            boolean inParts = intactInParts(connection, 1 + PARTS.nextInt(LINES));
            connection.rollback();
            assertThat(inParts).as("%s, in parts", way).isEqualTo(intact);
            return intact;
        }
    }

    /** Each part gone on from where the one before has ended. */
    private boolean intactInParts(Connection connection, int atMost) throws SQLException {
        boolean intact = true;
        Place at = Place.START;
        while (at != null) {
            Verification part = chain.verify(connection, at, atMost);
            intact &= part.intact();
            at = part.next() == null ? null : AuditResource.place(part.next());
        }
        return intact;
    }

    private Verification whole() {
        return store.verify(Place.START, ALL);
    }

    /** As somebody who has given himself every right; what he does is undone in the end. */
    private Connection openly() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        run(connection, "grant all on audit_entry, audit_head, audit_purge to current_user");
        run(connection, "alter table audit_entry disable trigger user");
        return connection;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                run(connection, sql);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
