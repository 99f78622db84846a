package cn.jieshui.indicator;

import static cn.jieshui.indicator.TestDataset.XLSX;
import static cn.jieshui.indicator.TestDataset.ZIP;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CSV and xlsx say what JSON says, octet for octet the same whenever they are asked for. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class DatasetFormsTest {

    private TestPlan plan;
    private TestReport report;

    @BeforeEach
    void aReportWithNamesThatLookLikeFormulas() {
        plan = TestPlan.issued();
        report = TestReport.on(plan, "T09-D2").with("""
                "basis": "ENTRIES", "entries": [
                  {"code": "=1+1", "name": "=cmd|' /C calc'!A0", "completedOn": "%1$s"},
                  {"code": "QY-2", "name": "'引号, \\"逗号\\"\\n换行", "completedOn": "%1$s"}]""".formatted(plan.period("03-10")));
        report.accepted();
        Awaitility.await()
                .until(() -> Tables.count("select count(*) from progress_report where plan = ?", plan.id()) == 1);
    }

    @Test
    void aZipFileHasTheManifestAndTheRowsAsCsvThatAreTheSameAsInJson() throws IOException {
        TestDataset json = TestDataset.of(plan, "");

        Map<String, byte[]> files = zip(json);

        JsonNode manifest = TestDataset.read(files.get("manifest.json"));
        assertThat(files.keySet()).first().isEqualTo("manifest.json");
        assertThat(files).hasSize(1 + json.parts().size());
        for (JsonNode part : manifest.path("parts")) {
            byte[] file = files.get(part.path("file").asText());
            assertThat(part.path("bytes").asInt()).isEqualTo(file.length);
            assertThat(part.path("fileSha256").asText()).isEqualTo(TestDataset.sha256(file));
            assertThat(part.path("contentSha256"))
                    .isEqualTo(json.part(part.path("name").asText()).path("contentSha256"));
            assertThat(digest(rows(file))).isEqualTo(part.path("contentSha256").asText());
        }
    }

    @Test
    void csvOpensInASpreadsheetAsChineseAndRunsNoFormula() {
        byte[] file = zip(TestDataset.of(plan, "")).get("entries.csv");

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFreport,code,name,completedOn,changedAt\r\n");
        assertThat(text).contains("'=1+1").contains("'=cmd|").contains("\"''引号, \"\"逗号\"\"\n换行\"");
    }

    @Test
    void aWorkbookHasASheetForEachPartBehindTheManifest() throws IOException {
        TestDataset json = TestDataset.of(plan, "");
        byte[] octets =
                TestDataset.asked(XLSX, plan, "?knownAt=" + json.knownAt()).asByteArray();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(octets))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2 + json.parts().size());
            assertThat(workbook.getSheetName(0)).isEqualTo("manifest");
            Sheet entries = workbook.getSheet("entries");
            assertThat(entries.getLastRowNum()).isEqualTo(2);
            assertThat(entries.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1");
            assertThat(workbook.getSheet("results").getLastRowNum())
                    .isEqualTo(json.part("results").path("rows").asInt());
        }
    }

    @Test
    void theSameInstantGivesTheSameOctetsInEveryForm() {
        String query = "?knownAt=" + TestDataset.of(plan, "").knownAt();

        for (String form : List.of("application/json", ZIP, XLSX)) {
            var first = TestDataset.asked(form, plan, query);
            var second = TestDataset.asked(form, plan, query);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(second.asByteArray()).as(form).isEqualTo(first.asByteArray());
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(first.header("Content-Disposition")).contains(plan.id());
        }
    }

    private Map<String, byte[]> zip(TestDataset json) {
        return TestDataset.unzipped(
                TestDataset.asked(ZIP, plan, "?knownAt=" + json.knownAt()).asByteArray());
    }

    /** Without the heading. */
    private static List<String[]> rows(byte[] file) throws IOException {
        byte[] text = new String(file, StandardCharsets.UTF_8).substring(1).getBytes(StandardCharsets.UTF_8);
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                .readValues(text)) {
            List<String[]> all = rows.readAll();
            return all.subList(1, all.size());
        }
    }

    private static String digest(List<String[]> rows) {
        return TestDataset.sha256(rows.stream()
                .map(row -> StreamSupport.stream(List.of(row).spliterator(), false)
                        .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                        .collect(Collectors.joining("\u001F", "", "\n")))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }
}
