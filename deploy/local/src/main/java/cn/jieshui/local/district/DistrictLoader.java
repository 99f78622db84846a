package cn.jieshui.local.district;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads a district's package (departments, plan document, measures, indicator definitions, base values) through the
 * public API. What is already there and the same is left alone, so running it twice changes nothing.
 */
public final class DistrictLoader {

    private static final String ADMIN = "admin";
    private static final String WATER_OFFICE = "water-office";

    private final Path folder;
    private final SuiteClient suite;
    private final Consumer<String> progress;
    private final Eventually eventually = new Eventually();

    /** @param progress is told one line for each step */
    public DistrictLoader(Path folder, SuiteClient suite, Consumer<String> progress) {
        this.folder = folder;
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
        JsonNode district = read("district.json");
        progress.accept(
                "  Loading " + district.path("name").asText() + " from " + folder.getFileName() + " … 正在装载区县数据");
        int written = putAll("departments.json", ADMIN, "/departments/", "departments");
        written += putAll("measures.json", ADMIN, "/measures/", "measures");
        written += plan(district);
        written += definitions(district);
        written += baseValues(district);
        progress.accept(written == 0 ? "    nothing to change 数据已是最新" : "    " + written + " entries written 项已写入");
        return written;
    }

    /** The report that the first screen proposes, ready to be sent. */
    public ExampleReport example() throws IOException {
        JsonNode example = read("district.json").path("example");
        String deliverable = example.path("deliverable").asText();
        JsonNode reports = suite.get(WATER_OFFICE, "/reports?deliverable=" + deliverable + "&limit=500")
                .orRefuse("Listing reports")
                .body();
        return new ExampleReport(
                example.path("reporter").asText(),
                deliverable,
                example.path("body").toString(),
                deliverable + "-R" + (reports.path("items").size() + 1));
    }

    private int putAll(String file, String client, String path, String what) throws IOException {
        int written = 0;
        JsonNode wanted = read(file);
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
        if (current.absent() || !Already.says(current.body(), wanted)) {
            suite.put(client, resource, wanted, current.etag()).orRefuse(resource);
            return 1;
        }
        return 0;
    }

    private int plan(JsonNode district) throws IOException {
        String plan = district.path("plan").asText();
        int written = 0;
        Answer current = suite.get(WATER_OFFICE, "/plans/" + plan);
        if (current.absent()) {
            importDocument(district);
            written++;
            current = suite.get(WATER_OFFICE, "/plans/" + plan).orRefuse(plan);
        }
        if (district.path("issue").asBoolean()
                && current.body().path("state").asText().equals("DRAFT")) {
            suite.transition(WATER_OFFICE, "/plans/" + plan + "/issue", null).orRefuse("Issuing " + plan);
            written++;
        }
        progress.accept("    plan " + plan);
        return written;
    }

    /** Tried dry until the plan's service has heard of every department; they travel as events. */
    private void importDocument(JsonNode district) throws IOException {
        byte[] document =
                Files.readAllBytes(folder.resolve(district.path("document").asText()));
        String path = "/plans/import?area=" + district.path("area").asText() + "&year="
                + district.path("year").asText();
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

    private int definitions(JsonNode district) throws IOException {
        int written = 0;
        for (JsonNode definition : read("indicators.json")) {
            String path = "/indicators/" + district.path("plan").asText() + "-"
                    + definition.path("indicator").asText();
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
        return written;
    }

    /** Values that are not known yet stand as null in the file and are left out. */
    private int baseValues(JsonNode district) throws IOException {
        int written = 0;
        for (JsonNode value : read("base-values.json")) {
            if (value.path("amount").isNumber()) {
                ObjectNode body = value.deepCopy();
                body.remove("indicator");
                String path = "/indicators/" + district.path("plan").asText() + "-"
                        + value.path("indicator").asText() + "/base-values";
                written += suite.post(WATER_OFFICE, path, body).orRefuse(path).status() == 201 ? 1 : 0;
            }
        }
        return written;
    }

    private JsonNode read(String file) throws IOException {
        return SuiteClient.JSON.readTree(Files.readAllBytes(folder.resolve(file)));
    }
}
