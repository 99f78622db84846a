package cn.jieshui.local.district;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Loads a district's package (departments, plan document, measures, validation rules, assessment scheme, indicator
 * definitions, base values) through the public API. What is already there and the same is left alone, so running it
 * twice changes nothing; nor is a department revived that has ended in a reform since (机构改革).
 */
public final class DistrictLoader {

    private static final String ADMIN = "admin";
    private static final String STATISTICS = "statistics";
    private static final Set<String> OVER = Set.of("WITHDRAWN", "SUPERSEDED");
    private static final String WATER_OFFICE = "water-office";

    private final DistrictPackage district;
    private final SuiteClient suite;
    private final Consumer<String> progress;
    private final Eventually eventually = new Eventually();

    /**
     * The loader of the package in a folder.
     *
     * @throws cn.jieshui.local.CannotStart when there is no package in the folder
     */
    public DistrictLoader(Path folder, SuiteClient suite, Consumer<String> progress) {
        this(DistrictPackage.in(folder), suite, progress);
    }

    /** @param progress is told one line for each step */
    public DistrictLoader(DistrictPackage district, SuiteClient suite, Consumer<String> progress) {
        this.district = district;
        this.suite = suite;
        this.progress = progress;
    }

    /**
     * Loads everything and waits until the indicators of the plan are there.
     *
     * @return how many resources were written; 0 when everything was there already
     * @throws RequestRefused when the suite refuses one of the files' entries
     */
    public int load() throws IOException {
        progress.accept("  Loading " + district.name() + " from " + district.folder() + " … 正在装载区县数据");
        int written = putAll("departments.json", ADMIN, "/departments/", "departments");
        written += putAll("measures.json", STATISTICS, "/measures/", "measures");
        written += putAll("validation-rules.json", STATISTICS, "/validation-rules/", "validation rules");
        written += putAll("scheme.json", WATER_OFFICE, "/schemes/", "assessment schemes");
        written += plan();
        written += definitions();
        written += baseValues();
        progress.accept(written == 0 ? "    nothing to change 数据已是最新" : "    " + written + " entries written 项已写入");
        return written;
    }

    /** The report that the first screen proposes; with the state it has when it was sent in an earlier run. */
    public ExampleReport example() {
        JsonNode example = district.example();
        String deliverable = example.path("deliverable").asText();
        String reporter = example.path("reporter").asText();
        JsonNode reports = suite.get(WATER_OFFICE, "/reports?deliverable=" + deliverable + "&limit=500")
                .orRefuse("Listing reports")
                .body()
                .path("items");
        String next = deliverable + "-R" + (reports.size() + 1);
        String body = example.path("body").toString();
        String period = example.path("body").path("period").asText();
        for (JsonNode report : reports) {
            boolean same = report.path("period").asText().equals(period)
                    && reporter.endsWith(report.path("department").asText());
            if (same && !OVER.contains(report.path("state").asText())) {
                String state = report.path("state").asText();
                return new ExampleReport(
                        reporter, deliverable, period, body, report.path("id").asText(), state);
            }
        }
        return new ExampleReport(reporter, deliverable, period, body, next, null);
    }

    private int putAll(String file, String client, String path, String what) {
        int written = 0;
        List<JsonNode> wanted = district.entries(file);
        for (JsonNode entry : wanted) {
            written += putOne(client, path, entry);
        }
        progress.accept("    " + wanted.size() + " " + what);
        return written;
    }

    private int putOne(String client, String path, JsonNode wanted) {
        String resource = path + wanted.path("code").asText();
        Answer current = suite.get(client, resource);
        if (current.absent() && path.equals("/departments/")) {
            suite.post(client, "/departments", wanted).orRefuse(resource);
            return 1;
        }
        boolean ended = current.body().hasNonNull("succession");
        if (!ended && (current.absent() || !Already.says(current.body(), wanted))) {
            suite.put(client, resource, wanted, current.etag()).orRefuse(resource);
            return 1;
        }
        return 0;
    }

    private int plan() throws IOException {
        String plan = district.plan();
        int written = 0;
        Answer current = suite.get(WATER_OFFICE, "/plans/" + plan);
        if (current.absent()) {
            importDocument();
            written++;
            current = suite.get(WATER_OFFICE, "/plans/" + plan).orRefuse(plan);
        }
        if (district.issuesPlan() && current.body().path("state").asText().equals("DRAFT")) {
            suite.transition(WATER_OFFICE, "/plans/" + plan + "/issue", null).orRefuse("Issuing " + plan);
            written++;
        }
        progress.accept("    plan " + plan);
        return written;
    }

    /** Tried dry until the plan's service has heard of every department; they travel as events. */
    private void importDocument() throws IOException {
        byte[] document = district.document();
        String path = "/plans/import?area=" + district.area() + "&year=" + district.year();
        eventually.holds("every department of the document is known", () -> {
            JsonNode dry = suite.postText(WATER_OFFICE, path + "&dryRun=true", document)
                    .orRefuse("Reading the document")
                    .body();
            return unknownDepartments(dry).isEmpty();
        });
        suite.postText(WATER_OFFICE, path, document).orRefuse("Importing the document");
    }

    private static List<String> unknownDepartments(JsonNode draft) {
        return draft.path("findings").findParents("code").stream()
                .filter(finding -> finding.path("code").asText().equals("UNKNOWN_DEPARTMENT"))
                .map(JsonNode::toString)
                .toList();
    }

    /** The indicators of a plan travel as an event. A draft has none yet. */
    private int definitions() {
        List<JsonNode> definitions = issued("indicators.json");
        int written = 0;
        for (JsonNode definition : definitions) {
            String path = indicator(definition);
            eventually.holds(
                    path + " is there", () -> !suite.get(WATER_OFFICE, path).absent());
            ObjectNode wanted = definition.deepCopy();
            wanted.remove("indicator");
            Answer current = suite.get(WATER_OFFICE, path).orRefuse(path);
            if (!Already.says(current.body(), wanted)) {
                suite.put(WATER_OFFICE, path, wanted, current.etag()).orRefuse(path);
                written++;
            }
        }
        progress.accept("    " + definitions.size() + " definition cards");
        return written;
    }

    /** Values that are not known yet stand as null in the file and are left out. */
    private int baseValues() {
        int written = 0;
        for (JsonNode value : issued("base-values.json")) {
            if (isKnown(value)) {
                ObjectNode body = value.deepCopy();
                body.remove("indicator");
                String path = indicator(value) + "/base-values";
                written += suite.post(WATER_OFFICE, path, body).orRefuse(path).status() == 201 ? 1 : 0;
            }
        }
        return written;
    }

    private List<JsonNode> issued(String file) {
        return district.issuesPlan() ? district.entries(file) : List.of();
    }

    private static boolean isKnown(JsonNode value) {
        boolean parts =
                value.path("numerator").isNumber() && value.path("denominator").isNumber();
        return parts || value.path("amount").isNumber();
    }

    private String indicator(JsonNode entry) {
        return "/indicators/" + district.plan() + "-" + entry.path("indicator").asText();
    }
}
