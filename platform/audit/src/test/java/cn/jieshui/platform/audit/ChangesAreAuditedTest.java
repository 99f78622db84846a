package cn.jieshui.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangesAreAuditedTest extends AuditTrialTest {

    @Test
    void aLineSaysWhoHasDoneWhatAndFromWhere() {
        as("reporter-500110-slj")
                .header("X-Forwarded-For", "203.0.113.9, 10.1.2.3")
                .post("/wells/{well}?depth=12.5", well);

        Map<String, Object> line = lines(1).get(0);

        assertThat(line)
                .containsEntry("actor", "reporter-500110-slj")
                .containsEntry("department", "500110-slj")
                .containsEntry("roles", "reporter")
                .containsEntry("address", "203.0.113.9, 10.1.2.3")
                .containsEntry("operation", "digWell")
                .containsEntry("target", "POST /wells/" + well)
                .containsEntry("outcome", "CHANGED")
                .containsEntry("before", null)
                .containsEntry("algorithm", "SM3");
        assertThat(after(line).get("depth")).hasToString("12.5");
        assertThat(after(line).get("users")).isEqualTo(List.of(Map.of("name", "甲村", "share", 1)));
    }

    @Test
    void aChangeTellsWhatIsDifferentBeforeAndAfterAndWhy() {
        dig();
        as("water-office").put("/wells/{well}?depth=30&reason=水位下降", well);

        Map<String, Object> line = lines(2).get(1);

        assertThat(line).containsEntry("operation", "deepenWell").containsEntry("reason", "水位下降");
        assertThat(before(line)).hasToString("{depth=12.5}");
        assertThat(after(line)).hasToString("{depth=30}");
    }

    @Test
    void eachIsNamedAgainWhoseTokenWasCheckedAMomentAgo() {
        dig();
        as("reporter-500110-slj").put("/wells/{well}?depth=30", well);
        as("water-office").put("/wells/{well}?depth=31", well);
        as("reporter-500110-slj").put("/wells/{well}?depth=32", well);

        assertThat(lines(4))
                .extracting(line -> line.get("actor") + " " + line.get("department"))
                .containsExactly(
                        "water-office null",
                        "reporter-500110-slj 500110-slj",
                        "water-office null",
                        "reporter-500110-slj 500110-slj");
    }

    @Test
    void anotherSetOfMembersIsAChange() {
        dig();
        as("water-office").contentType(ContentType.JSON).body("[\"乙村\"]").put("/wells/{well}/users", well);

        Map<String, Object> line = lines(2).get(1);

        assertThat(before(line).get("users")).isEqualTo(List.of(Map.of("name", "甲村", "share", 1)));
        assertThat(after(line).get("users")).isEqualTo(List.of(Map.of("name", "乙村", "share", 1)));
    }

    @Test
    void whatATransactionChangesTwiceIsOneLine() {
        dig();
        as("water-office").put("/wells/{well}/twice", well);

        Map<String, Object> line = lines(2).get(1);

        assertThat(before(line).get("depth")).hasToString("12.5");
        assertThat(after(line).get("depth")).hasToString("99");
        assertThat(lines(2)).hasSize(2);
    }

    @Test
    void whatIsWrittenPastTheEntitiesIsTold() {
        as("water-office").put("/wells/{well}/note", well);

        assertThat(lines(1).get(0).get("after")).hasToString("{WellNote " + well + "={text=seen}}");
    }

    @Test
    void whatIsCarriedOutLaterIsToldWhenItIsAskedFor() {
        as("water-office").post("/wells/{well}/survey", well).then().statusCode(202);

        assertThat(lines(1).get(0))
                .containsEntry("outcome", "CHANGED")
                .containsEntry("actor", "water-office")
                .containsEntry("target", "POST /wells/" + well + "/survey");
    }

    @Test
    void whatIsGoneIsKept() {
        dig();
        as("water-office").delete("/wells/{well}", well);

        Map<String, Object> line = lines(2).get(1);

        assertThat(before(line).get("depth")).hasToString("12.5");
        assertThat(line).containsEntry("after", null);
    }

    @Test
    void whatWasNotDoneIsNoChange() {
        dig();
        as("water-office").put("/wells/{well}/rehearsal", well);
        as("water-office").delete("/wells/{well}", well);

        assertThat(lines(2))
                .extracting(line -> line.get("target"))
                .containsExactly("POST /wells/" + well, "DELETE /wells/" + well);
    }

    private Map<?, ?> before(Map<String, Object> line) {
        return (Map<?, ?>) ((Map<?, ?>) line.get("before")).get("Well " + well);
    }

    private Map<?, ?> after(Map<String, Object> line) {
        return (Map<?, ?>) ((Map<?, ?>) line.get("after")).get("Well " + well);
    }
}
