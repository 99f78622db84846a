package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * Holds the suite's contract to what the last release promised ({@code src/test/contracts/released.yaml}): a client
 * made for it must go on working. {@code -Dcontracts.release=true} makes today's contract the released one.
 */
@QuarkusTest
class CompatibilityTest extends GatewayTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String SCHEMAS = "/components/schemas";
    private static final Path RELEASED = Path.of("src/test/contracts/released.yaml");

    @Test
    void aClientOfTheLastReleaseIsStillServed() throws IOException {
        String current = get("/openapi.yaml").body();
        if (Boolean.getBoolean("contracts.release")) {
            Files.createDirectories(RELEASED.getParent());
            Files.writeString(RELEASED, current);
        }
        String released = promised(YAML.readTree(Files.readString(RELEASED)), LocalDate.now(Clock.system(SHANGHAI)));
        ChangedOpenApi change = OpenApiCompare.fromContents(released, current);

        assertThat(change.isCompatible()).as(() -> told(change)).isTrue();
        assertThat(otherTypes(YAML.readTree(released), YAML.readTree(current))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"/api/v1/plans/{id}/issue\"|\"/api/v1/plans/{id}/put-into-force\"",
                "\"name\":\"asOf\",\"in\":\"query\"|\"name\":\"month\",\"in\":\"query\",\"required\":true",
                "\"ReportRequest\":{\"type\":\"object\",\"required\":[\"period\",\"basis\"]|\"ReportRequest\":{\"type\":\"object\",\"required\":[\"period\",\"basis\",\"note\"]",
                "\"enum\":[\"LEAD\",\"SUPPORT\",\"RESPONSIBLE\"]|\"enum\":[\"LEAD\",\"SUPPORT\"]",
                "\"seenIn\":{\"type\":[\"string\",\"null\"]|\"seenIn\":{\"type\":\"integer\"",
                "\"shortName\":{|\"nickname\":{"
            })
    void aBrokenPromiseIsFound(String promised, String instead) throws IOException {
        String released = new ObjectMapper().writeValueAsString(YAML.readTree(Files.readString(RELEASED)));
        assertThat(released).contains(promised);
        String current = released.replace(promised, instead);

        boolean kept = OpenApiCompare.fromContents(released, current).isCompatible()
                && otherTypes(YAML.readTree(released), YAML.readTree(current)).isEmpty();

        assertThat(kept).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-06-01, 2027-05-31, false", "2027-06-01, 2027-06-01, true"})
    void whatIsDeprecatedMayGoOnItsDayAndNoSooner(String sunset, LocalDate today, boolean mayGo) throws IOException {
        JsonNode released = YAML.readTree(Files.readString(RELEASED));
        ((ObjectNode) released.at("/paths/~1api~1v1~1compliance~1goals/get"))
                .put("deprecated", true)
                .put("x-sunset", sunset);
        ObjectNode parameter = (ObjectNode) released.at("/paths/~1api~1v1~1measurements/get/parameters/0");
        parameter.put("deprecated", true).put("x-sunset", sunset);
        JsonNode without = released.deepCopy();
        ((ObjectNode) without.path("paths")).remove("/api/v1/compliance/goals");
        JsonNode withoutParameter = released.deepCopy();
        ((ArrayNode) withoutParameter.at("/paths/~1api~1v1~1measurements/get/parameters")).remove(0);

        for (JsonNode current : List.of(without, withoutParameter)) {
            boolean kept = OpenApiCompare.fromContents(promised(released, today), YAML.writeValueAsString(current))
                    .isCompatible();
            assertThat(kept).isEqualTo(mayGo);
        }
    }

    /** What is left of a release on a day: all but what was deprecated then and need not be served any more. */
    private static String promised(JsonNode released, LocalDate today) throws IOException {
        JsonNode left = released.deepCopy();
        ObjectNode paths = (ObjectNode) left.path("paths");
        paths.forEach(path -> {
            path.forEach(operation -> removeEnded(operation.path("parameters"), today));
            removeEnded(path, today);
        });
        removeIf(paths, JsonNode::isEmpty);
        return YAML.writeValueAsString(left);
    }

    private static void removeEnded(JsonNode of, LocalDate today) {
        removeIf(
                of,
                each -> each.has("x-sunset")
                        && !LocalDate.parse(each.path("x-sunset").asText()).isAfter(today));
    }

    private static void removeIf(JsonNode of, Predicate<JsonNode> condition) {
        for (Iterator<JsonNode> each = of.iterator(); each.hasNext(); ) {
            if (condition.test(each.next())) {
                each.remove();
            }
        }
    }

    /**
     * Where both documents tell a type, and not the same; the library does not look at types as OpenAPI 3.1 writes
     * them.
     */
    private static List<String> otherTypes(JsonNode released, JsonNode current) {
        List<String> found = new ArrayList<>();
        collect("", released.at(SCHEMAS), current.at(SCHEMAS), found);
        return found;
    }

    private static void collect(String pointer, JsonNode released, JsonNode current, List<String> found) {
        JsonNode type = released.path("type");
        boolean told = type.isTextual() || type.isArray();
        if (told && current.has("type") && !type.equals(current.get("type"))) {
            found.add(pointer);
        }
        released.properties().forEach(member -> {
            if (current.has(member.getKey()) && !member.getKey().startsWith("example")) {
                collect(pointer + "/" + member.getKey(), member.getValue(), current.get(member.getKey()), found);
            }
        });
    }

    private static String told(ChangedOpenApi change) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        new MarkdownRender().render(change, new OutputStreamWriter(words, StandardCharsets.UTF_8));
        String broken = change.getChangedOperations().stream()
                .filter(Changed::isIncompatible)
                .map(operation -> operation.getHttpMethod() + " " + operation.getPathUrl())
                .collect(Collectors.joining(", ", "Not compatible: ", "\n"));
        return broken + words.toString(StandardCharsets.UTF_8);
    }
}
