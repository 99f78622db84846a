package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jieshui.testkit.JieshuiServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While the audit cannot be written, the door goes on as before, and nothing is forgotten. */
@QuarkusTest
@TestProfile(GatewayAuditTest.BehindALoadBalancer.class)
class AuditUnavailableTest extends GatewayAuditTest {

    @Inject
    MeterRegistry meters;

    @Test
    void whatIsRefusedMeanwhileComesWhenItCanBeWrittenAgain() throws SQLException {
        get(PATH, "Authorization: Bearer a.b.c");
        lines(found -> times(found) == 1);

        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_head rename to audit_head_away");
            double failures = failures();
            for (int i = 0; i < 30; i++) {
                assertThat(get(PATH, "Authorization: Bearer a.b.c").status()).isEqualTo(401);
            }
            await().until(() -> failures() > failures + 1);
            assertThat(get(PATH, "Authorization: Bearer a.b.c").status()).isEqualTo(401);
            assertThat(meters.find("jieshui.gateway.audit.waiting").gauge().value())
                    .isEqualTo(31);
            assertThat(get(PATH).status()).isEqualTo(200);
            statement.execute("alter table audit_head_away rename to audit_head");
        }

        List<JsonObject> lines = lines(found -> times(found) == 32);
        assertThat(lines.size()).isLessThan(10);
        assertThat(meters.find("jieshui.gateway.audit.lost").counter().count()).isZero();
        await().until(() -> meters.find("jieshui.gateway.audit.waiting").gauge().value() == 0);
    }

    @Test
    void aDatabaseThatKeepsTheWriterWaitingKeepsNobodyElseWaiting() throws SQLException {
        get(PATH, "Authorization: Bearer a.b.c");
        lines(found -> times(found) == 1);

        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from audit_head for update");
            for (int i = 0; i < 50; i++) {
                assertThat(get(PATH, "Authorization: Bearer a.b.c").status()).isEqualTo(401);
                assertThat(get(PATH).status()).isEqualTo(200);
            }
            assertThat(times(lines())).isEqualTo(1);
            connection.rollback();
        }

        lines(found -> times(found) == 51);
    }

    private double failures() {
        return meters.find("jieshui.gateway.audit.failures").counter().count();
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
    }
}
