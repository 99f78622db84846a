package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.gateway.events.log.EventTopic;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the catalogue of events ({@code /asyncapi.yaml}) to what the services publish. {@code -Dcontracts.update=true}
 * writes it anew.
 */
class EventCatalogueTest {

    private static final Path CATALOGUE = Path.of("src/main/resources/META-INF/resources/asyncapi.yaml");

    @Test
    void theCatalogueHasEveryEventOfTheServices() throws IOException {
        String assembled = EventCatalogue.written(EventCatalogue.assembled());
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(CATALOGUE, assembled);
        }

        assertThat(CATALOGUE).content().isEqualTo(assembled);
    }

    @Test
    void everyExampleIsAsItsSchemaSays() throws IOException {
        ObjectNode document = EventCatalogue.assembled();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);

        for (var message : document.at("/components/messages").properties()) {
            ObjectNode root = document.objectNode();
            root.set("$ref", message.getValue().at("/payload/$ref"));
            root.set("components", document.get("components"));
            JsonSchema schema = factory.getSchema(root);
            JsonNode example = message.getValue().at("/examples/0/payload");

            assertThat(schema.validate(example)).as(message.getKey()).isEmpty();
            assertThat(schema.validate(((ObjectNode) example.deepCopy()).put("type", "another")))
                    .isNotEmpty();
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        ObjectNode document = EventCatalogue.assembled();
        List<String> references = new ArrayList<>();
        collect(document, references);

        assertThat(references)
                .hasSizeGreaterThan(40)
                .allMatch(reference -> reference.startsWith("#/"))
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void theGatewaySendsOnWhatTheCatalogueNames() throws IOException {
        EventCatalogue.assembled().at("/components/messages").fieldNames().forEachRemaining(type -> assertThat(
                        EventTopic.ofPrefix(type.substring(0, type.indexOf('.'))))
                .as(type)
                .isPresent());
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.get("$ref").asText());
        }
        node.forEach(each -> collect(each, references));
    }
}
