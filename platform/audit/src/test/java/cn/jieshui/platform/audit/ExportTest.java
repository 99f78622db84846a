package cn.jieshui.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportTest extends AuditTrialTest {

    @Test
    void everyLineIsAJsonObject() throws IOException {
        dig();

        String export = as("auditor").get("/api/v1/audit/trial/export").asString();

        List<String> lines = export.lines().toList();
        assertThat(lines).isNotEmpty();
        for (int i = 1; i < lines.size(); i++) {
            assertThat(number(lines.get(i))).isEqualTo(number(lines.get(i - 1)) + 1);
        }
        assertThat(export).contains("Well " + well);
    }

    @Test
    void amountsAreWrittenAsTheyAre() {
        as("water-office").post("/wells/{well}?depth=1200.00", well).then().statusCode(204);

        String line = as("auditor")
                .get("/api/v1/audit/trial/export")
                .asString()
                .lines()
                .filter(each -> each.contains(well))
                .findFirst()
                .orElseThrow();

        assertThat(line).contains("\"depth\":1200.00,");
    }

    @Test
    void aTimeInWhichNothingHappenedIsEmpty() {
        assertThat(as("auditor")
                        .get("/api/v1/audit/trial/export?from=2001-01-01T00:00:00Z&to=2001-02-01T00:00:00Z")
                        .asString())
                .isEmpty();
    }

    @Test
    void aMalformedQuestionIsNamed() {
        for (String query : List.of("from=yesterday", "outcome=LOST", "cursor=x", "limit=501")) {
            as("auditor").get("/api/v1/audit/trial/entries?" + query).then().statusCode(400);
        }
    }

    private static long number(String line) throws IOException {
        return new ObjectMapper().readTree(line).get("sequence").asLong();
    }
}
