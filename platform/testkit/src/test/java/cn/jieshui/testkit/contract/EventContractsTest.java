package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventContractsTest {

    private static final String TYPE = "thing.changed.v1";

    @TempDir
    Path folder;

    private EventContract contract;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("thing.schema.json"), """
                {"$id": "https://jieshui.cn/schemas/events/thing.schema.json", "type": "object", "required": ["on"],
                 "properties": {"on": {"type": "string", "format": "date"}}}""");
        Files.writeString(folder.resolve(TYPE + ".schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "$ref": "thing.schema.json",
                 "$id": "https://jieshui.cn/schemas/events/thing.changed.v1.schema.json"}""");
        contract = new EventContract(folder, TYPE);
    }

    @Test
    void whatTheSchemaSaysPasses() throws Exception {
        contract.checkSchema();
        contract.check(json("{\"on\": \"2023-06-30\"}"));
    }

    @Test
    void aMemberThatTheSchemaDoesNotNameIsAnError() {
        assertThatThrownBy(() -> contract.check(json("{\"on\": \"2023-06-30\", \"more\": 1}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("more");
    }

    @Test
    void aFormatIsHeldTo() {
        assertThatThrownBy(() -> contract.check(json("{\"on\": \"June\"}")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/on");
    }

    @Test
    void aSchemaThatIsNoneIsAnError() throws Exception {
        Path file = folder.resolve(TYPE + ".schema.json");
        Files.writeString(
                file, Files.readString(file).replace("\"$ref\": \"thing.schema.json\"", "\"type\": \"thing\""));

        assertThatThrownBy(contract::checkSchema).isInstanceOf(AssertionError.class);
    }

    @Test
    void aHeaderThatIsMissingOrWrongIsNamed() throws Exception {
        JsonNode data = json("{\"on\": \"2023-06-30\"}");
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", "018f0000-0000-7000-8000-000000000000",
                "ce_type", TYPE,
                "ce_source", "/thing-service",
                "ce_time", "2023-06-30T08:00:00.123Z",
                "ce_subject", "T1",
                "ce_dataschema", "https://jieshui.cn/schemas/events/thing.changed.v1.schema.json",
                "content-type", "application/json",
                "aggregateversion", "3"));
        assertThatCode(() -> contract.check(new PublishedEvent("thing.v1", "T1", headers, data), "/thing-service"))
                .doesNotThrowAnyException();

        headers.put("ce_id", "018f0000-0000-4000-8000-000000000000");
        headers.remove("aggregateversion");

        assertThatThrownBy(() -> contract.check(new PublishedEvent("thing.v1", "T1", headers, data), "/thing-service"))
                .hasMessageContaining("ce_id is 018f")
                .hasMessageContaining("aggregateversion is null");
    }

    private static JsonNode json(String text) throws Exception {
        return PublishedEvent.JSON.readTree(text);
    }
}
