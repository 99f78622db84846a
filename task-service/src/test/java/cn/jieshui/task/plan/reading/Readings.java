package cn.jieshui.task.plan.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The district's real document and directory, and short ways to ask what was read. */
final class Readings {

    private static final Path DISTRICT = Path.of("../deploy/districts/500110");
    static final byte[] DOCUMENT = bytes("plan/2023-water-saving-work-points.txt");
    static final DepartmentNames DIRECTORY = directory();
    static final ReadPlan PLAN = PlanReader.read(DOCUMENT, DIRECTORY);

    private Readings() {}

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(DISTRICT.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DepartmentNames directory() {
        Map<String, TreeSet<String>> codes = new HashMap<>();
        try {
            for (JsonNode department : new ObjectMapper().readTree(bytes("departments.json"))) {
                String code = department.get("code").asText();
                department.get("aliases").forEach(alias -> know(codes, alias.get("name"), code));
                know(codes, department.get("officialName"), code);
                know(codes, department.get("shortName"), code);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return name -> List.copyOf(codes.getOrDefault(name, new TreeSet<>()));
    }

    private static void know(Map<String, TreeSet<String>> codes, JsonNode name, String code) {
        codes.computeIfAbsent(name.asText(), any -> new TreeSet<>()).add(code);
    }

    static ReadPlan read(String document) {
        return PlanReader.read(document.getBytes(StandardCharsets.UTF_8), DIRECTORY);
    }

    static String text() {
        return new String(DOCUMENT, StandardCharsets.UTF_8);
    }

    static ReadTask task(ReadPlan plan, int number) {
        return plan.tasks().stream()
                .filter(task -> task.number() == number)
                .findFirst()
                .orElseThrow();
    }

    static ReadDeliverable deliverable(ReadPlan plan, String id) {
        return plan.tasks().stream()
                .flatMap(task -> task.deliverables().stream())
                .filter(deliverable -> deliverable.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no deliverable " + id));
    }

    static List<ReadDeliverable> ofKind(ReadPlan plan, DeliverableKind kind) {
        return plan.tasks().stream()
                .flatMap(task -> task.deliverables().stream())
                .filter(deliverable -> deliverable.kind() == kind)
                .toList();
    }

    static List<Finding> findings(ReadPlan plan, FindingCode code) {
        return plan.findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    /** {@code 22@8}: the excerpt's line; with the excerpt in front. */
    static List<String> places(ReadPlan plan, FindingCode code) {
        return findings(plan, code).stream()
                .map(finding -> finding.line() + ":" + finding.where().from() + " " + finding.excerpt())
                .toList();
    }

    static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }

    /** AT_LEAST 5 count | AT_MOST 9 percent | ... */
    static String target(ReadTarget target) {
        String text = target.comparator() + " " + target.amount().toPlainString() + " "
                + target.unit().symbol();
        return target.stretch() == null
                ? text
                : text + " stretch " + target.stretch().toPlainString();
    }
}
