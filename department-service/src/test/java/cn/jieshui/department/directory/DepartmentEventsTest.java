package cn.jieshui.department.directory;

import static cn.jieshui.department.directory.Api.DEPARTMENTS;
import static cn.jieshui.department.directory.Api.as;
import static cn.jieshui.department.directory.Api.change;
import static cn.jieshui.department.directory.Api.department;
import static cn.jieshui.department.directory.Api.founded;
import static cn.jieshui.department.directory.Api.newCode;
import static cn.jieshui.department.directory.Api.reform;
import static cn.jieshui.department.directory.Api.registered;
import static cn.jieshui.department.directory.Api.sending;
import static cn.jieshui.department.directory.Api.succession;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.EventContract;
import cn.jieshui.testkit.contract.PublishedEvent;
import cn.jieshui.testkit.contract.PublishedEvents;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the other services are told. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DepartmentEventsTest {

    private static final String SOURCE = "/department-service";

    private final PublishedEvents events = PublishedEvents.in("department.v1");
    private final String code = newCode();

    @Test
    void aRegisteredDepartmentIsToldWithAllThatTheDirectorySaysOfIt() throws Exception {
        registered(code, "[{\"name\": \"又名%s\", \"seenIn\": \"附件\"}]".formatted(code));

        PublishedEvent event = events.await(code, 1).get(0);

        EventContract.of("department.registered.v1").check(event, SOURCE);
        assertThat(event.subject()).isEqualTo(code);
        assertThat(event.version()).isEqualTo(1);
        String shown = as("viewer").get(DEPARTMENTS + "/" + code).asString();
        assertThat(event.data()).isEqualTo(new ObjectMapper().readTree(shown));
    }

    @Test
    void aChangeIsToldWithTheVersionAfterIt() {
        registered(code, "[]");
        change(code, "1", department(code, "[{\"name\": \"新名" + code + "\"}]")).statusCode(200);

        List<PublishedEvent> told = events.await(code, 2);

        assertThat(told).extracting(PublishedEvent::version).containsExactly(1L, 2L);
        EventContract.of("department.changed.v1").check(told.get(1), SOURCE);
        assertThat(told.get(1).data().at("/aliases/0/name").asText()).isEqualTo("新名" + code);
        assertThat(told.get(1).data().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void whatChangesNothingIsToldToNobody() {
        String body = registered(code, "[]");
        sending("admin", body).post(DEPARTMENTS).then().statusCode(200);
        change(code, "1", body).statusCode(200).header("ETag", "\"1\"");
        sending("admin", body.replace("BUREAU", "ENTERPRISE"))
                .post(DEPARTMENTS)
                .then()
                .statusCode(409);
        change(code, "1", department(code, "[{\"name\": \"末名" + code + "\"}]")).statusCode(200);

        assertThat(events.await(code, 2))
                .extracting(PublishedEvent::type)
                .containsExactly("department.registered.v1", "department.changed.v1");
    }

    @Test
    void aSuccessionIsToldOfAllThatItTouches() throws Exception {
        String after = newCode();
        registered(code, "[]");
        succession(code, reform("RENAME", "[]", founded(after, "区" + after))).statusCode(201);

        PublishedEvent ended = events.await(code, 2).get(1);
        PublishedEvent founded = events.await(after, 1).get(0);

        EventContract.of("department.succeeded.v1").check(ended, SOURCE);
        assertThat(ended.version()).isEqualTo(2);
        String shown = as("viewer").get(DEPARTMENTS + "/" + code).asString();
        assertThat(ended.data()).isEqualTo(new ObjectMapper().readTree(shown));
        assertThat(ended.data().at("/succession/successors/0").asText()).isEqualTo(after);
        EventContract.of("department.registered.v1").check(founded, SOURCE);
        assertThat(founded.data().at("/predecessors/0").asText()).isEqualTo(code);
    }
}
