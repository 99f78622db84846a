package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.Service;
import cn.jieshui.local.district.SuiteClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever follows the events misses none, whatever falls over meanwhile. */
class FollowedEventsIT {

    private static final List<String> DEPARTMENTS = List.of("500110-sjgz1", "500110-sjgz2", "500110-sjgz3");
    private static final int CHANGES_A_PHASE = 6;

    private final RunningSuite suite = RunningSuite.get();
    /** Changes are made past the gateway, which is not always there. */
    private final SuiteClient directory = new SuiteClient(
            suite.processes().url(Service.DEPARTMENT), suite.processes().issuer());

    private int version;

    @Test
    void aFollowerGoesThroughAKilledGatewayAndABrokerThatIsAwayAndMissesNothing() throws Exception {
        try (EventFollower follower =
                new EventFollower(suite.processes().gatewayUrl(), suite.client().token("viewer"))) {
            follower.start();
            register();
            change();
            RunningSuite.eventually()
                    .until(() -> follower.versions(DEPARTMENTS.get(0)).contains(version));

            suite.processes().kill(Service.GATEWAY);
            change();
            suite.processes().restart(Service.GATEWAY);
            change();
            // hears again, so that it is the broker that leaves it
            RunningSuite.eventually()
                    .until(() -> follower.versions(DEPARTMENTS.get(0)).contains(version));
            suite.processes().withoutBroker(this::change);
            change();

            List<Integer> all = IntStream.rangeClosed(1, version).boxed().toList();
            for (String department : DEPARTMENTS) {
                RunningSuite.eventually().untilAsserted(() -> assertThat(follower.versions(department).stream()
                                .distinct()
                                .toList())
                        .isEqualTo(all));
            }
            assertThat(follower.connections()).isGreaterThan(1);
            follower.eachConnection().forEach(heard -> {
                for (String department : DEPARTMENTS) {
                    assertThat(heard.stream()
                                    .filter(event -> event.subject().equals(department))
                                    .map(EventFollower.Heard::version)
                                    .toList())
                            .isSorted()
                            .doesNotHaveDuplicates();
                }
            });
        }
    }

    private void register() {
        version = 1;
        DEPARTMENTS.forEach(
                department -> RunningSuite.ok(directory.post("admin", "/departments", body(department, "甲"))));
    }

    private void change() {
        for (int i = 0; i < CHANGES_A_PHASE; i++) {
            version++;
            DEPARTMENTS.forEach(department -> RunningSuite.ok(
                    directory.put("admin", "/departments/" + department, body(department, "第" + version), "*")));
        }
    }

    private static JsonNode body(String code, String name) {
        return RunningSuite.json("""
                {"code":"%s","officialName":"事件跟踪单位%s","shortName":"跟踪%s%s","aliases":[],"kind":"BUREAU","area":"500110",
                 "validFrom":"2019-01-01","validTo":null}""".formatted(code, code, code, name));
    }
}
