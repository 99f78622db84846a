package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's audit is read, verified and taken out as those of the services are. */
@QuarkusTest
@TestProfile(GatewayAuditTest.BehindALoadBalancer.class)
class GatewayAuditIsReadTest extends GatewayAuditTest {

    @ParameterizedTest
    @ValueSource(strings = {"/entries", "/verification", "/export"})
    void byAnAuditorAndNobodyElse(String path) {
        for (String client : List.of(
                "viewer",
                "water-office",
                "admin",
                "statistics",
                "data-migration",
                "reporter-500110-slj",
                "reviewer-500110-slj")) {
            Reply reply = as(client, AUDIT + path);

            assertThat(reply.status()).as(client).isEqualTo(403);
            assertThat(reply.problem()).isEqualTo("not-allowed");
        }
        assertThat(get(AUDIT + path, "Authorization: none").status()).isEqualTo(401);
        assertThat(as("auditor", AUDIT + path).status()).isEqualTo(200);
        lines(found -> times(found) == 8);
    }

    @Test
    void pageByPage() {
        refuse("a");
        refuse("b");
        JsonObject first = as("auditor", AUDIT + "/entries?limit=1").json();
        JsonObject second = as("auditor", AUDIT + "/entries?limit=1&cursor=" + first.getString("next"))
                .json();

        assertThat(number(second)).isEqualTo(number(first) + 1);
    }

    @Test
    void ofOneKindAndTimeOnly() {
        refuse("a");
        String operation = "GET%20/api/v1/departments";

        assertThat(as("auditor", AUDIT + "/entries?outcome=REFUSED&operation=" + operation)
                        .json()
                        .getJsonArray("items"))
                .isNotEmpty()
                .allMatch(line -> ((JsonObject) line).getString("operation").equals("GET /api/v1/departments"));
        assertThat(as("auditor", AUDIT + "/entries?to=2001-01-01T00:00:00Z")
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
        assertThat(as("auditor", AUDIT + "/export?to=2001-01-01T00:00:00Z").body())
                .isEmpty();
    }

    @Test
    void asOneJsonObjectInALine() {
        refuse("a");

        Reply export = as("auditor", AUDIT + "/export");

        assertThat(export.header("Content-Type")).isEqualTo("application/x-ndjson");
        List<JsonObject> lines = export.body().lines().map(JsonObject::new).toList();
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).getLong("sequence")).isEqualTo(i + 1);
        }
        assertThat(export.body()).contains(address);
    }

    @Test
    void aLineThatWasAlteredIsFound() throws SQLException {
        refuse("a");
        long sequence = line().getLong("sequence");
        JsonObject whole = as("auditor", AUDIT + "/verification").json();
        assertThat(whole.getBoolean("intact")).isTrue();
        assertThat(whole.getLong("last")).isGreaterThanOrEqualTo(sequence);

        alter("alter table audit_entry disable trigger user; grant update on audit_entry to current_user;"
                + " update audit_entry set times = times + 1 where sequence = " + sequence);
        JsonObject altered = as("auditor", AUDIT + "/verification").json();
        alter("update audit_entry set times = times - 1 where sequence = " + sequence
                + "; revoke update on audit_entry from current_user; alter table audit_entry enable trigger user");

        assertThat(altered.getJsonArray("faults").getJsonObject(0))
                .isEqualTo(new JsonObject().put("sequence", sequence).put("kind", "ALTERED"));
        assertThat(as("auditor", AUDIT + "/verification?limit=1").json().getString("next"))
                .startsWith("1-");
    }

    @ParameterizedTest
    @CsvSource({
        "/entries?limit=501,?limit",
        "/entries?cursor=x,?cursor",
        "/entries?outcome=LOST,?outcome",
        "/entries?from=yesterday,?from",
        "/entries?from=%2B999999999-01-01T00:00:00Z,?from",
        "/entries?actor=%00,?actor",
        "/entries?colour=red,?colour",
        "/verification?limit=0,?limit",
        "/verification?cursor=1-zz,?cursor",
        "/export?limit=1,?limit",
        "/export?to=1&to=2,?to"
    })
    void whatIsNotUnderstoodIsNamed(String query, String pointer) {
        Reply reply = as("auditor", AUDIT + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(pointer);
    }

    @Test
    void nothingElseIsThere() {
        assertThat(as("auditor", AUDIT).status()).isEqualTo(404);
        assertThat(as("auditor", AUDIT + "/entries/1").status()).isEqualTo(404);
        assertThat(send("DELETE", AUDIT + "/entries", "Authorization: none").status())
                .isEqualTo(401);
    }

    private void refuse(String token) {
        get(PATH, "Authorization: Bearer " + token);
        lines(found -> !found.isEmpty());
    }

    private static long number(JsonObject page) {
        return page.getJsonArray("items").getJsonObject(0).getLong("sequence");
    }

    private static void alter(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(JieshuiServers.jdbcUrl(), "jieshui", "jieshui");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
