package cn.jieshui.platform.outbox;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.embedded.EmbeddedBroker;
import cn.jieshui.embedded.FreePorts;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose broker is not there when it starts, comes later, and comes again without its data. */
@QuarkusTest
@TestProfile(LateBrokerTest.NoBroker.class)
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class LateBrokerTest {

    private static final String TOPIC = "told.v1";

    /** Asked for once, for the profile and the test live in different class loaders. */
    private static final String PORT_PROPERTY = "jieshui.test.late-broker-port";

    @TempDir
    Path home;

    public static final class NoBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port());
        }
    }

    private static int port() {
        return Integer.parseInt((String)
                System.getProperties().computeIfAbsent(PORT_PROPERTY, name -> String.valueOf(FreePorts.any())));
    }

    @Test
    void theServiceAnswersWithoutItAndSendsWhenItIsThere() throws Exception {
        tell();
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        get("/trial/rest").then().statusCode(200);

        try (EmbeddedBroker broker = start("first")) {
            assertThat(awaitEvents(broker)).isEqualTo(1);
            assertThat(partitions(broker)).isEqualTo(6);
        }
        tell();
        get("/q/health/ready").then().statusCode(200);
        try (EmbeddedBroker emptied = start("second")) {
            assertThat(awaitEvents(emptied)).isEqualTo(1);
        }
    }

    private static void tell() {
        given().contentType("application/json")
                .post("/trial/told/" + UUID.randomUUID())
                .then()
                .statusCode(204);
    }

    private EmbeddedBroker start(String data) throws Exception {
        return EmbeddedBroker.start(home.resolve(data), port());
    }

    /** Waits until something stands in the topic and says how much. */
    private static long awaitEvents(EmbeddedBroker broker) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(ExecutionException.class)
                .until(() -> events(broker), count -> count > 0);
    }

    private static int partitions(EmbeddedBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            return topic(admin).partitions().size();
        }
    }

    private static long events(EmbeddedBroker broker) throws Exception {
        try (Admin admin = admin(broker)) {
            Map<TopicPartition, OffsetSpec> ends = topic(admin).partitions().stream()
                    .collect(Collectors.toMap(
                            info -> new TopicPartition(TOPIC, info.partition()), info -> OffsetSpec.latest()));
            return admin.listOffsets(ends).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        }
    }

    private static TopicDescription topic(Admin admin) throws Exception {
        return admin.describeTopics(Set.of(TOPIC)).allTopicNames().get().get(TOPIC);
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
