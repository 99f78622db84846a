package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventStreamTest extends EventsTest {

    @Test
    void anEventComesAsTheCloudEventThatItIs() {
        Follower follower = follow();
        Publisher.publish(
                "progress.v1",
                "progress.accepted.v1",
                deliverable(1),
                deliverable(1) + "-R1",
                7,
                "{\"area\":\"" + area + "\",\n \"amount\": 1.500, \"name\": \"甲企业\"}");

        JsonObject event = follower.until(1).events().get(0);
        assertThat(follower.header("Content-Type")).isEqualTo("text/event-stream");
        assertThat(follower.header("Cache-Control")).isEqualTo("no-store");
        assertThat(event.fieldNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "source",
                        "type",
                        "subject",
                        "time",
                        "datacontenttype",
                        "dataschema",
                        "traceparent",
                        "aggregateversion",
                        "data");
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("source")).isEqualTo("/task-service");
        assertThat(event.getString("type")).isEqualTo("progress.accepted.v1");
        assertThat(event.getString("subject")).isEqualTo(deliverable(1) + "-R1");
        assertThat(event.getString("time")).isEqualTo("2026-11-25T08:00:00Z");
        assertThat(event.getString("dataschema"))
                .isEqualTo("https://jieshui.cn/schemas/events/progress.accepted.v1.schema.json");
        assertThat(event.getInteger("aggregateversion")).isEqualTo(7);
        assertThat(event.getJsonObject("data").getString("name")).isEqualTo("甲企业");
    }

    @Test
    void whoComesBackGetsWhatCameMeanwhileOnceAndInOrder() {
        Follower before = follow();
        publish(1, 10);
        before.until(10).close();
        publish(11, 25);

        Follower after = followFrom(before.id(6));
        publish(26, 30);

        assertThat(after.until(23).versions())
                .isEqualTo(IntStream.rangeClosed(8, 30).boxed().toList());
    }

    @Test
    void whoWasToldItsPlaceButNoEventGoesOnFromThere() {
        Follower before = follow();
        before.close();
        publish(1, 3);

        assertThat(followFrom(before.lastId()).until(3).versions()).containsExactly(1, 2, 3);
    }

    @Test
    void theOrderOfASubjectHoldsOverAllTopics() {
        Follower follower = follow();
        for (int version = 1; version <= 50; version++) {
            Publisher.accepted(area, deliverable(version % 5), version);
            Publisher.light(area, deliverable(version % 7), version);
        }

        follower.until(100);
        for (String subject : follower.subjects()) {
            assertThat(follower.events().stream()
                            .filter(event -> event.getString("subject").equals(subject))
                            .map(event -> event.getString("type") + " " + (1000 + event.getInteger("aggregateversion")))
                            .filter(event -> event.startsWith("progress")))
                    .isSorted();
        }
    }

    @Test
    void theEventsOfOtherAreasAreNotHeard() {
        Follower follower = follow();
        String other = String.valueOf(Integer.parseInt(area) + 500_000);
        Publisher.accepted(other, other + "-2023-T01-D1", 1);
        Publisher.department(other, other + "-slj", 1);
        Publisher.accepted(area, deliverable(1), 2);

        assertThat(follower.until(1).subjects()).containsExactly(deliverable(1));
    }

    @Test
    void aReporterHearsOfTheReportsOfItsOwnDepartmentAndOfEverythingElse() {
        String token = tokenOf("reporter-" + area, List.of("reporter"), "500110-slj", Duration.ofHours(1), area);
        Follower follower = follow("", token, null);
        Publisher.progress(area, "500110-jjxxw", deliverable(1), 1);
        Publisher.progress(area, "500110-slj", deliverable(2), 2);
        Publisher.light(area, deliverable(3), 3);

        follower.until(2);
        assertThat(follower.subjects()).containsExactlyInAnyOrder(deliverable(2), deliverable(3));
    }

    @Test
    void onlyWhatIsAskedForComes() {
        Follower types = follow("?type=compliance.*&type=department.changed.v1", viewer(), null);
        Follower plan = follow("?plan=" + area + "-2023", viewer(), null);
        Follower own = follow("?area=" + area + "&type=progress.accepted.v1", viewer(), null);
        Publisher.accepted(area, deliverable(1), 1);
        Publisher.accepted(area, area + "-2024-T01-D1", 2);
        Publisher.light(area, deliverable(3), 3);
        Publisher.department(area, "slj-" + area, 4);

        assertThat(types.until(2).versions()).containsExactlyInAnyOrder(3, 4);
        assertThat(plan.until(2).versions()).containsExactlyInAnyOrder(1, 3);
        assertThat(own.until(2).versions()).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aSilentStreamSaysThatItIsAliveAndWhereItIs() {
        Follower follower = follow("?type=plan.*", viewer(), null);
        String first = follower.lastId();
        Publisher.accepted(area, deliverable(1), 1);

        await().until(() -> follower.comments().contains("heartbeat"));
        await().until(() -> !follower.lastId().equals(first));
        assertThat(follower.events()).isEmpty();
        assertThat(followFrom(follower.lastId()).events()).isEmpty();
    }

    @Test
    void whatIsNoEventIsPassedOver() {
        Follower follower = follow();
        Publisher.publish("progress.v1", "progress.accepted.v1", "x", "x", 1, "no json");
        Publisher.publish("progress.v1", "progress.accepted.v1", "x", "x", 1, "{\"noarea\":1}");
        Publisher.accepted(area, deliverable(1), 2);

        assertThat(follower.until(1).versions()).containsExactly(2);
    }

    private void publish(int first, int last) {
        IntStream.rangeClosed(first, last).forEach(version -> Publisher.accepted(area, deliverable(1), version));
    }
}
