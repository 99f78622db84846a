package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the event contracts of a service together: schemas, examples and the AsyncAPI document
 * ({@code contracts/asyncapi.yaml}). A service extends it; it needs no server.
 */
public abstract class EventContractTest {

    private static final Path ASYNCAPI = Path.of("src/main/resources/contracts/asyncapi.yaml");

    @Test
    void everySchemaIsOneAndItsExampleMatches() throws IOException {
        assertThat(EventContract.types()).isNotEmpty().allSatisfy(type -> {
            EventContract contract = EventContract.of(type);
            contract.checkSchema();
            contract.check(contract.example());
        });
    }

    @Test
    void theAsyncApiDocumentNamesExactlyTheTypesThatHaveAContract() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(ASYNCAPI));
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
        List<JsonNode> payloads = document.path("components").path("messages").findValues("payload");
        assertThat(payloads)
                .extracting(payload -> payload.path("schema").path("$ref").asText())
                .containsExactlyInAnyOrderElementsOf(EventContract.types().stream()
                        .map(type -> "events/" + type + ".schema.json")
                        .toList());
        assertThat(document.path("components").path("messages").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(EventContract.types());
    }
}
