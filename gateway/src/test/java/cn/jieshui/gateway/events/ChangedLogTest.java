package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is no longer kept, topics made anew and partitions added, in a gateway and a broker of its own. */
@QuarkusTest
@TestProfile(ChangedLogTest.LooksOften.class)
class ChangedLogTest extends EventsTest {

    private static Admin admin;

    @BeforeAll
    static void connect() {
        admin = Publisher.admin();
    }

    @AfterAll
    static void disconnect() {
        admin.close();
    }

    @Test
    void whoComesBackTooLateIsToldWhereToGoOn() {
        Follower before = follow();
        before.close();
        for (int version = 1; version <= 5; version++) {
            Publisher.accepted(area, deliverable(1), version);
        }
        fillRecent();
        long first = Publisher.accepted(area, deliverable(1), 6).offset();
        TopicPartition partition = new TopicPartition(
                "progress.v1", Publisher.accepted(area, deliverable(1), 7).partition());
        Publisher.get(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(first)))
                .all());

        Follower late = followFrom(before.lastId());
        assertThat(late.status()).isEqualTo(410);
        JsonObject problem = late.body();
        assertThat(problem.getString("type")).isEqualTo("https://jieshui.cn/problems/events-lost");
        assertThat(followFrom(problem.getString("resumeFrom")).until(2).versions())
                .containsExactly(6, 7);
    }

    @Test
    void whoComesBackToATopicThatWasMadeAnewIsToldWhereToGoOn() {
        Follower before = follow();
        Publisher.accepted(area, deliverable(1), 1);
        String id = before.until(1).id(0);
        before.close();
        makeAnew("progress.v1");

        Follower other = await().until(() -> followFrom(id), follower -> follower.status() != 200);
        assertThat(other.status()).isEqualTo(410);
        String goOn = other.body().getString("resumeFrom");
        Publisher.accepted(area, deliverable(1), 2);
        assertThat(followFrom(goOn).until(1).versions()).containsExactly(2);
    }

    @Test
    void whoFollowsIsSentAwayWhenATopicIsMadeAnew() {
        Follower follower = follow();
        makeAnew("compliance.v1");

        await().until(follower::isAtEnd);
        assertThat(follower.comments()).anyMatch(comment -> comment.contains("another one now"));
        await().until(() -> followFrom(follower.lastId()).status() == 410);
    }

    @Test
    void whatComesInANewPartitionIsHeardToo() {
        Follower follower = follow();
        int partitions = partitions("plan.v1");
        Publisher.get(admin.createPartitions(Map.of("plan.v1", NewPartitions.increaseTo(partitions + 4)))
                .all());
        await().until(() -> partitions("plan.v1") == partitions + 4);

        await().until(() -> {
            String key = UUID.randomUUID().toString();
            return Publisher.publish("plan.v1", "plan.issued.v1", key, key, 1, "{\"area\":\"" + area + "\"}")
                            .partition()
                    >= partitions;
        });

        int sent = follower.events().size();
        await().until(() ->
                follower.subjects().size() > sent || !follower.subjects().isEmpty());
        String last = follower.id(follower.events().size() - 1);
        Publisher.accepted(area, deliverable(1), 2);
        assertThat(followFrom(last).until(1).events().stream()
                        .map(event -> event.getString("type"))
                        .collect(Collectors.toSet()))
                .contains("progress.accepted.v1");
    }

    private int partitions(String topic) {
        return Publisher.get(admin.describeTopics(List.of(topic)).allTopicNames())
                .get(topic)
                .partitions()
                .size();
    }

    private static void makeAnew(String topic) {
        Publisher.get(admin.deleteTopics(List.of(topic)).all());
        await().ignoreExceptions().until(() -> {
            Publisher.get(admin.createTopics(List.of(SuiteTopics.topic(topic))).all());
            return true;
        });
    }

    /** So that nothing of before is in memory. */
    private void fillRecent() {
        for (int version = 0; version < 40; version++) {
            Publisher.department("999999", "dept-" + version, 1);
        }
    }

    public static class LooksOften implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jieshui.gateway.events.log.look-every", "200ms",
                    "jieshui.gateway.events.log.recent", "16",
                    "jieshui.gateway.events.log.read-back", "4");
        }
    }
}
