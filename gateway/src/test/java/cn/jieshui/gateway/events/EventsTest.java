package cn.jieshui.gateway.events;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.AnswerCheck;
import cn.jieshui.testkit.contract.AnswersMatchTheContract;
import cn.jieshui.testkit.identity.TestIssuer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The gateway with a real broker behind it and an issuer for whom anybody may be anybody. */
@WithTestResource(
        value = JieshuiServers.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "servers", value = "kafka,postgres"))
@WithTestResource(value = SuiteTopics.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
public abstract class EventsTest {

    private static final AtomicInteger AREAS = new AtomicInteger(100_000);

    @TestHTTPResource("/")
    protected URI door;

    /** Where nothing has happened yet. */
    protected final String area = String.valueOf(AREAS.incrementAndGet());

    private final List<Follower> followers = new ArrayList<>();

    /** Whether a test thinks of it or not. */
    @BeforeEach
    void holdAnswersToTheContract() throws IOException {
        RestAssured.replaceFiltersWith(List.of());
        String contract = RestAssured.get(door.resolve("/openapi.json")).asString();
        RestAssured.replaceFiltersWith(new AnswersMatchTheContract(AnswerCheck.against(contract)));
    }

    @AfterAll
    static void stopPublishing() {
        Publisher.stop();
    }

    @AfterEach
    void closeAll() {
        followers.forEach(Follower::close);
    }

    Follower follow(String query, String token, String lastEventId) {
        Follower follower = Follower.open(door, query, token, lastEventId);
        followers.add(follower);
        return follower;
    }

    /** As a viewer of the test's own area. */
    Follower follow() {
        return follow("", viewer(), null);
    }

    Follower followFrom(String lastEventId) {
        return follow("", viewer(), lastEventId);
    }

    String viewer() {
        return tokenOf("viewer-" + area, List.of("viewer"), area);
    }

    /** Of anybody, for an hour. */
    protected static String tokenOf(String subject, List<String> roles, String... areas) {
        return tokenOf(subject, roles, null, Duration.ofHours(1), areas);
    }

    protected static String tokenOf(
            String subject, List<String> roles, String department, Duration life, String... areas) {
        return TestIssuer.running()
                .draft(subject)
                .claim("roles", roles)
                .claim("department", department)
                .claim("areas", List.of(areas))
                .claim("exp", Instant.now(Clock.systemUTC()).plus(life).getEpochSecond())
                .signed();
    }

    protected String deliverable(int number) {
        return area + "-2023-T01-D" + number;
    }
}
