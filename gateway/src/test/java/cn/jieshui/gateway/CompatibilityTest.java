package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/**
 * Holds the suite's contract to what the last release promised ({@code src/test/contracts/released.yaml}): a client
 * made for it must go on working. {@code -Dcontracts.release=true} makes today's contract the released one.
 */
@QuarkusTest
class CompatibilityTest extends GatewayTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SCHEMAS = "/components/schemas";
    private static final Path RELEASED = Path.of("src/test/contracts/released.yaml");

    @Test
    void aClientOfTheLastReleaseIsStillServed() throws IOException {
        String current = get("/openapi.yaml").body();
        if (Boolean.getBoolean("contracts.release")) {
            Files.createDirectories(RELEASED.getParent());
            Files.writeString(RELEASED, current);
        }
        String released = Files.readString(RELEASED);
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
        return words.toString(StandardCharsets.UTF_8);
    }
}
