package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.sending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends values by the thousand need not take them back. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class MinimalAnswersTest {

    @Test
    void whatWentWellIsAnsweredWithoutABodyWhenTheCallerPrefersThat() {
        TestValue value = TestValue.of(TestMeasure.monthlyVolume().created(), "2001-03", "12", "m3");

        Response first = minimal(value, "k-" + UUID.randomUUID());
        Response again = minimal(value, "k-" + UUID.randomUUID());

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(204);
        for (Response answer : new Response[] {first, again}) {
            assertThat(answer.asByteArray()).isEmpty();
            assertThat(answer.header("Preference-Applied")).isEqualTo("return=minimal");
            assertThat(answer.header("Vary")).contains("Prefer");
        }
    }

    @Test
    void aRepetitionIsAnsweredAsItsCallerPrefersWhateverTheFirstDid() {
        TestValue value = TestValue.of(TestMeasure.monthlyVolume().created(), "2001-03", "12", "m3");
        String key = "k-" + UUID.randomUUID();
        assertThat(minimal(value, key).asByteArray()).isEmpty();

        sending("statistics", value.json())
                .header("Idempotency-Key", key)
                .post(MEASUREMENTS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("accepted", equalTo(1));
        Response replayed = minimal(value, key);
        assertThat(replayed.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(replayed.asByteArray()).isEmpty();
    }

    @Test
    void aRefusalIsToldInFull() {
        TestValue value = TestValue.of(TestMeasure.monthlyVolume().created(), "2001-03", "-12", "m3");

        Response refused = minimal(value, "k-" + UUID.randomUUID());

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.path("errors[0].pointer").toString()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"return=representation", "returns=minimal", "return=minimalist", "handling=lenient"})
    void otherPreferencesChangeNothing(String preference) {
        TestValue value = TestValue.of(TestMeasure.monthlyVolume().created(), "2001-03", "12", "m3");

        sending("statistics", value.json())
                .header("Prefer", preference)
                .post(MEASUREMENTS)
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1));
    }

    @Test
    void aRehearsalAndWhatRunsOnItsOwnAreToldAllTheSame() {
        TestMeasure measure = TestMeasure.monthlyVolume().created();
        byte[] rows =
                TestRows.lines(TestValue.of(measure, "2001-03", "12", "m3")).getBytes(StandardCharsets.UTF_8);

        TestRows.of(Api.as("statistics"), TestRows.NDJSON, rows)
                .header("Prefer", "return=minimal")
                .post(MEASUREMENTS + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true));
        Response taken = TestRows.of(Api.as("statistics"), TestRows.NDJSON, rows)
                .header("Prefer", "respond-async, return=minimal")
                .post(MEASUREMENTS);
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(taken.header("Preference-Applied")).isEqualTo("respond-async");
        assertThat(taken.path("id").toString()).isNotEmpty();
    }

    private static Response minimal(TestValue value, String key) {
        return sending("statistics", value.json())
                .header("Prefer", "return=minimal")
                .header("Idempotency-Key", key)
                .post(MEASUREMENTS);
    }
}
