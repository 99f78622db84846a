package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.change;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jieshui.testkit.JieshuiServers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client that does not know whether its request arrived sends it again. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class RepeatedRegistrationTest {

    @Inject
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();
    private final String code = newCode();
    private final String body = department(code, "[]");

    private Response send(String client, String content) {
        return sending(client, content).header("Idempotency-Key", key).post(DEPARTMENTS);
    }

    @Test
    void theFirstAnswerIsGivenAgainWhateverHasHappenedSince() {
        Response first = send("admin", body);
        change(code, "1", body.replace("BUREAU", "ENTERPRISE")).statusCode(200);

        Response second = send("admin", body.replace(", ", " ,\n"));

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", "\"1\"")
                .header("Location", first.getHeader("Location"))
                .contentType("application/json");
        assertThat(second.asString()).isEqualTo(first.asString());
        as("viewer").get(DEPARTMENTS + "/" + code).then().body("kind", equalTo("ENTERPRISE"));
    }

    @Test
    void theSameKeyWithAnotherContentIsRefused() {
        send("admin", body).then().statusCode(201);
        String other = newCode();

        send("admin", department(other, "[]"))
                .then()
                .statusCode(422)
                .body("type", equalTo(type("idempotency-key-reused")))
                .body("errors[0].pointer", equalTo("Idempotency-Key:"));
        as("viewer").get(DEPARTMENTS + "/" + other).then().statusCode(404);
    }

    @Test
    void anotherCallerHasKeysOfItsOwn() {
        send("admin", body).then().statusCode(201);

        send("water-office", body).then().statusCode(200).header("Idempotent-Replayed", (String) null);
    }

    @Test
    void aRefusalIsNotKept() {
        send("admin", body.replace("\"validTo\": null", "\"validTo\": \"2018-01-01\""))
                .then()
                .statusCode(422);

        send("admin", body).then().statusCode(201);
    }

    @Test
    void duplicatesAtTheSameTimeGetTheSameAnswer() {
        List<CompletableFuture<Response>> sent = Stream.generate(() -> body)
                .limit(6)
                .map(content -> CompletableFuture.supplyAsync(() -> send("admin", content)))
                .toList();

        List<Response> answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.get(0).asString());
        assertThat(answers)
                .filteredOn(answer -> answer.getHeader("Idempotent-Replayed") == null)
                .hasSize(1);
    }

    @Test
    void afterSevenDaysAKeyIsNewAgain() throws SQLException {
        send("admin", body).then().statusCode(201);
        age(Duration.ofDays(7).minusMinutes(1));
        send("admin", body).then().header("Idempotent-Replayed", "true");
        age(Duration.ofDays(7).plusMinutes(1));
        String another = newCode();

        send("admin", department(another, "[]")).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        send("admin", department(another, "[]")).then().statusCode(201).header("Idempotent-Replayed", "true");
        as("viewer").get(DEPARTMENTS + "/" + another).then().statusCode(200);
    }

    private void age(Duration age) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update idempotency_key set created_at = now() - make_interval(secs => ?) where key = ?")) {
            statement.setDouble(1, age.toSeconds());
            statement.setString(2, key);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aKeyIsShortAndVisible() {
        sending("admin", body)
                .header("Idempotency-Key", "k".repeat(129))
                .post(DEPARTMENTS)
                .then()
                .statusCode(400)
                .body("type", equalTo(type("malformed-idempotency-key")))
                .body("errors[0].pointer", equalTo("Idempotency-Key:"));
    }
}
