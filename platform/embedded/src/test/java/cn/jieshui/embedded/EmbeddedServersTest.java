package cn.jieshui.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

    @TempDir
    Path home;

    @Test
    void postgresKeepsItsDataBetweenRuns() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, FreePorts.any())) {
            database.provide("task");
            run(database, "create table kept (id int)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, FreePorts.any())) {
            database.provide("task");
            run(database, "insert into kept values (1)");
        }
    }

    @Test
    void postgresSaysAtOnceThatItsDataIsDamaged() throws Exception {
        EmbeddedDatabase.start(home, FreePorts.any()).close();
        Files.writeString(home.resolve("data/PG_VERSION"), "9\n");

        assertThatThrownBy(() -> EmbeddedDatabase.start(home, FreePorts.any()))
                .hasMessageStartingWith("Postgres did not start")
                .hasMessageContaining("database files are incompatible with server");
    }

    @Test
    void kafkaKeepsItsTopicsBetweenRuns() throws Exception {
        int port = FreePorts.any();
        try (EmbeddedBroker broker = EmbeddedBroker.start(home, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("plan.v1", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(home, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).contains("plan.v1");
        }
    }

    @Test
    void aReporterCarriesItsDepartmentAndAWrongSecretIsRefused() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(FreePorts.any(), List.of("500110"))) {
            HttpResponse<String> granted = token(issuer, "reporter-500110-slj", "demo");
            assertThat(granted.statusCode()).isEqualTo(200);
            assertThat(claims(granted.body()))
                    .contains("\"roles\":[\"reporter\"]", "\"department\":\"500110-slj\"", "\"aud\":\"jieshui\"")
                    .contains("\"iss\":\"" + issuer.issuer() + "\"");
            assertThat(token(issuer, "reporter-500110-slj", "guess").statusCode())
                    .isEqualTo(401);
            assertThat(token(issuer, "nobody", "demo").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aRequestMaySayWhatItsTokenIsToSayOtherwise() throws Exception {
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(FreePorts.any(), List.of("500110"))) {
            String other = "demo&demo_claims="
                    + URLEncoder.encode(
                            "{\"sub\": \"zhang-san\", \"roles\": [\"mayor\"], \"areas\": null}",
                            StandardCharsets.UTF_8);
            assertThat(claims(token(issuer, "viewer", other).body()))
                    .contains("\"sub\":\"zhang-san\"", "\"roles\":[\"mayor\"]", "\"aud\":\"jieshui\"")
                    .doesNotContain("areas", "viewer");
            assertThat(token(issuer, "viewer", "demo&demo_claims=%5B").statusCode())
                    .isEqualTo(400);
        }
    }

    private static HttpResponse<String> token(EmbeddedIssuer issuer, String client, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer.issuer() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String claims(String answer) {
        String token = answer.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static void run(EmbeddedDatabase database, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(database.jdbcUrl("task"), "task", "task");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
