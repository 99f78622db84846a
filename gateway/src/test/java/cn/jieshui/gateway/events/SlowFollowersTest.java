package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With few recent events in memory, one reader of the log, and one small page for all who lag behind. */
@QuarkusTest
@TestProfile(SlowFollowersTest.LittleMemory.class)
class SlowFollowersTest extends EventsTest {

    private static final int MANY = 3_000;

    @Test
    void whoTakesNothingForAWhileMissesNothingAndKeepsNobodyUp() {
        try (Sleeper slow = Sleeper.open(door, viewer())) {
            Follower quick = follow();
            publishMany();

            try {
                quick.until(MANY);
            } catch (RuntimeException e) {
                System.out.println("MISSING "
                        + IntStream.range(0, MANY)
                                .boxed()
                                .filter(v -> !quick.versions().contains(v))
                                .toList() + " of " + quick.versions().size() + " last "
                        + quick.versions().get(quick.versions().size() - 1));
            }
            assertThat(quick.until(MANY).versions())
                    .isEqualTo(IntStream.range(0, MANY).boxed().toList());
            assertThat(slow.versions(MANY))
                    .isEqualTo(IntStream.range(0, MANY).boxed().toList());
        }
    }

    @Test
    void manyWhoComeBackAtTheSameTimeAllCatchUp() {
        String begin = follow().lastId();
        publishMany();

        List<Follower> back = IntStream.range(0, 12)
                .mapToObj(each -> follow("", tokenOf(area + each, List.of("viewer"), area), begin))
                .toList();
        Publisher.accepted(area, deliverable(1), MANY);

        for (Follower each : back) {
            assertThat(each.until(MANY + 1).versions())
                    .isEqualTo(IntStream.rangeClosed(0, MANY).boxed().toList());
        }
    }

    @Test
    void whoNeverTakesAnythingIsLetGo() {
        try (Sleeper dead = Sleeper.open(door, viewer())) {
            publishMany();

            await().atMost(Duration.ofSeconds(60)).until(dead::isCutOff);
        }
    }

    private void publishMany() {
        String padding = "\"padding\":\"" + "水".repeat(700) + "\"";
        List<Future<?>> sent = IntStream.range(0, MANY)
                .<Future<?>>mapToObj(version -> Publisher.send(
                        "progress.v1",
                        "progress.accepted.v1",
                        deliverable(1),
                        deliverable(1),
                        version,
                        "{\"area\":\"" + area + "\"," + padding + "}"))
                .toList();
        sent.forEach(Publisher::get);
    }

    public static class LittleMemory implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "jieshui.gateway.events.log.recent", "64",
                    "jieshui.gateway.events.log.read-back", "10",
                    "jieshui.gateway.events.log.readers", "1",
                    "jieshui.gateway.events.log.pages", "1",
                    "jieshui.gateway.events.log.page-size", "64K",
                    "jieshui.gateway.events.stream.longest-stall", "20s");
        }
    }
}
