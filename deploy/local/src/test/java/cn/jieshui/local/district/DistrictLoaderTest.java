package cn.jieshui.local.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.local.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Which requests the loader sends for which answers; that the suite answers like this is what the system tests prove.
 */
class DistrictLoaderTest {

    private static final String IMPORT = "POST /plans/import?area=110&year=2023";

    @TempDir
    Path folder;

    @BeforeEach
    void aSmallPackage() throws IOException {
        write(
                "district.json",
                "{'area':'110','name':'甲区','year':2023,'plan':'110-2023','document':'plan.txt','issue':true}");
        write("plan.txt", "要点");
        write("departments.json", "[{'code':'110-a','name':'甲局'},{'code':'110-b','name':'乙局'}]");
        write("measures.json", "[{'code':'use','unit':'m3'}]");
        write("validation-rules.json", "[{'code':'110-jump','kind':'JUMP'}]");
        write("scheme.json", "[{'code':'110-annual','items':[{'id':'all','points':100}]}]");
        write("indicators.json", "[{'indicator':'G1','definition':{'value':'use'}}]");
        write(
                "base-values.json",
                "[{'indicator':'G2','year':2020,'amount':1.5},{'indicator':'G3','year':2020,'numerator':null}]");
    }

    private void write(String file, String json) throws IOException {
        Files.writeString(folder.resolve(file), json.replace('\'', '"'));
    }

    private int load(Conversation suite) throws IOException {
        return new DistrictLoader(folder, suite.client(), step -> {}).load();
    }

    @Test
    void itBringsInWhatIsAbsentAndChangesWhatDiffers() throws IOException {
        try (Conversation suite = new Conversation()) {
            suite.on("POST /departments", 201, "{}")
                    .on("GET /departments/110-b", 200, "\"4\"", "{'code':'110-b','name':'旧名','version':4}")
                    .on("PUT /departments/110-b", 200, "{}")
                    .on("PUT /measures/use", 201, "{}")
                    .on("PUT /validation-rules/110-jump", 201, "{}")
                    .on("GET /schemes/110-annual", 200, "\"2\"", "{'code':'110-annual','items':[],'revision':2}")
                    .on("PUT /schemes/110-annual", 200, "{}")
                    .on("GET /plans/110-2023", 404, "{}")
                    .on("GET /plans/110-2023", 200, "{'state':'DRAFT'}")
                    .on(IMPORT + "&dryRun=true", 200, "{'findings':[{'code':'UNKNOWN_DEPARTMENT'}]}")
                    .on(IMPORT + "&dryRun=true", 200, "{'findings':[{'code':'TITLE_BROKEN'}]}")
                    .on(IMPORT, 201, "{}")
                    .on("POST /plans/110-2023/issue", 200, "{}")
                    .on("GET /indicators/110-2023-G1", 404, "{}")
                    .on("GET /indicators/110-2023-G1", 200, "\"1\"", "{'definition':null}")
                    .on("PUT /indicators/110-2023-G1", 200, "{}")
                    .on("POST /indicators/110-2023-G2/base-values", 201, "{}");

            assertThat(load(suite)).isEqualTo(9);

            assertThat(suite.writes())
                    .containsExactly(
                            "admin: POST /departments {'code':'110-a','name':'甲局'}",
                            "admin: PUT /departments/110-b If-Match \"4\" {'code':'110-b','name':'乙局'}",
                            "statistics: PUT /measures/use {'code':'use','unit':'m3'}",
                            "statistics: PUT /validation-rules/110-jump {'code':'110-jump','kind':'JUMP'}",
                            "water-office: PUT /schemes/110-annual If-Match \"2\""
                                    + " {'code':'110-annual','items':[{'id':'all','points':100}]}",
                            "water-office: " + IMPORT + "&dryRun=true 要点",
                            "water-office: " + IMPORT + "&dryRun=true 要点",
                            "water-office: " + IMPORT + " 要点",
                            "water-office: POST /plans/110-2023/issue If-Match * ",
                            "water-office: PUT /indicators/110-2023-G1 If-Match \"1\" {'definition':{'value':'use'}}",
                            "water-office: POST /indicators/110-2023-G2/base-values {'year':2020,'amount':1.5}");
        }
    }

    @Test
    void whereEverythingStandsOrHasEndedItWritesNothing() throws IOException {
        try (Conversation suite = new Conversation()) {
            suite.on(
                            "GET /departments/110-a",
                            200,
                            "{'code':'110-a','name':'旧甲局','succession':{'successors':['110-c']},'version':2}")
                    .on("GET /departments/110-b", 200, "{'code':'110-b','name':'乙局','version':1}")
                    .on("GET /measures/use", 200, "{'code':'use','unit':'m3','version':1}")
                    .on("GET /validation-rules/110-jump", 200, "{'code':'110-jump','kind':'JUMP','version':1}")
                    .on(
                            "GET /schemes/110-annual",
                            200,
                            "{'code':'110-annual','items':[{'id':'all','points':100.0}],'revision':2}")
                    .on("GET /plans/110-2023", 200, "{'state':'ISSUED'}")
                    .on("GET /indicators/110-2023-G1", 200, "{'definition':{'value':'use','rule':null}}")
                    .on("POST /indicators/110-2023-G2/base-values", 200, "{}");

            assertThat(load(suite)).isZero();

            assertThat(suite.writes())
                    .as("the service itself sees that the value stands")
                    .containsExactly(
                            "water-office: POST /indicators/110-2023-G2/base-values {'year':2020,'amount':1.5}");
        }
    }

    @Test
    void aRefusalNamesTheEntryTheReasonAndTheField() throws IOException {
        try (Conversation suite = new Conversation()) {
            suite.on(
                    "POST /departments",
                    400,
                    "{'title':'请求有误','detail':'请求内容不符合要求。','errors':[{'pointer':'/kind','detail':'不能为空'}]}");

            assertThatThrownBy(() -> load(suite))
                    .isInstanceOf(RequestRefused.class)
                    .hasMessage("/departments/110-a was refused with 400 被拒绝: 请求有误 — 请求内容不符合要求。\n    /kind  不能为空");
        }
    }

    @Test
    void theExampleIsTheNextReportUnlessItStandsAlready() throws IOException {
        write(
                "district.json",
                "{'example':{'reporter':'reporter-110-a','deliverable':'D','body':{'period':'2023-03'}}}");
        String report = "{'id':'D-R%d','period':'2023-03','department':'110-%s','state':'%s'}";
        String others = report.formatted(1, "b", "ACCEPTED") + "," + report.formatted(2, "a", "WITHDRAWN");

        try (Conversation suite = new Conversation()) {
            suite.on("GET /reports?deliverable=D&limit=500", 200, "{'items':[" + others + "]}")
                    .on(
                            "GET /reports?deliverable=D&limit=500",
                            200,
                            "{'items':[" + others + "," + report.formatted(3, "a", "SUBMITTED") + "]}");
            DistrictLoader loader = new DistrictLoader(folder, suite.client(), step -> {});

            String body = "{\"period\":\"2023-03\"}";
            assertThat(loader.example())
                    .isEqualTo(new ExampleReport("reporter-110-a", "D", "2023-03", body, "D-R3", null));
            assertThat(loader.example())
                    .isEqualTo(new ExampleReport("reporter-110-a", "D", "2023-03", body, "D-R3", "SUBMITTED"));
        }
    }

    @Test
    void aFileThatIsNoJsonIsNamedWithItsLine() throws IOException {
        write("measures.json", "[\n{'code':'use',}]");

        assertThatThrownBy(() -> DistrictPackage.in(folder).entries("measures.json"))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith(folder.resolve("measures.json") + " is not JSON")
                .hasMessageEndingWith("(line 2)");
        assertThat(DistrictPackage.in(folder).entries("no-such-file.json")).isEmpty();
    }
}
