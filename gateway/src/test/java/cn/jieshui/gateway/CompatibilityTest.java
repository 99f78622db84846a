package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Path RELEASED = Path.of("src/test/contracts/released.yaml");

    @Test
    void aClientOfTheLastReleaseIsStillServed() throws IOException {
        String current = get("/openapi.yaml").body();
        if (Boolean.getBoolean("contracts.release")) {
            Files.createDirectories(RELEASED.getParent());
            Files.writeString(RELEASED, current);
        }
        ChangedOpenApi change = compared(Files.readString(RELEASED), current);

        assertThat(change.isCompatible()).as(() -> told(change)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"/api/v1/plans/{id}/issue\"|\"/api/v1/plans/{id}/put-into-force\"",
                "\"name\":\"asOf\",\"in\":\"query\"|\"name\":\"month\",\"in\":\"query\",\"required\":true",
                "\"ReportReason\":{\"type\":\"object\",\"required\":[\"reason\"]|\"ReportReason\":{\"type\":\"object\",\"required\":[\"reason\",\"note\"]"
            })
    void aBrokenPromiseIsFound(String promised, String instead) throws IOException {
        String released = new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(Files.readString(RELEASED)));
        assertThat(released).contains(promised);

        assertThat(compared(released, released.replace(promised, instead)).isCompatible())
                .isFalse();
    }

    private static ChangedOpenApi compared(String released, String current) {
        return OpenApiCompare.fromContents(released, current);
    }

    private static String told(ChangedOpenApi change) {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        new MarkdownRender().render(change, new OutputStreamWriter(words, StandardCharsets.UTF_8));
        return words.toString(StandardCharsets.UTF_8);
    }
}
