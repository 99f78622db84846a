package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a type of event looks like: its JSON Schema ({@code contracts/events/<type>.schema.json}, draft 2020-12) and its
 * example beside it. Data is held to the schema <em>closed</em>: a member that the schema does not name is an error
 * here, though consumers have to pass over it.
 */
public final class EventContract {

    private static final String FOLDER = "src/main/resources/contracts/events";

    private final Path folder;
    private final String type;

    EventContract(Path folder, String type) {
        this.folder = folder;
        this.type = type;
    }

    /** The contract of an event that this module publishes, such as {@code department.changed.v1}. */
    public static EventContract of(String type) {
        return new EventContract(Path.of(FOLDER), type);
    }

    /** The contract that another module of the suite publishes, such as {@code department-service}. */
    public static EventContract of(String module, String type) {
        return new EventContract(Path.of("..", module, FOLDER), type);
    }

    /** The types whose contracts stand in this module. */
    static List<String> types() throws IOException {
        try (var files = Files.list(Path.of(FOLDER))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".+\\.v\\d+\\.schema\\.json"))
                    .map(name -> name.replace(".schema.json", ""))
                    .sorted()
                    .toList();
        }
    }

    /** The committed example of the data. */
    public JsonNode example() {
        return read(folder.resolve(type + ".example.json"));
    }

    /** Fails, naming everything that is wrong, unless the event is a CloudEvent of this type from the source. */
    public void check(PublishedEvent event, String source) {
        assertThat(EventHeaders.complaints(event, type, source))
                .as("headers of " + type)
                .isEmpty();
        check(event.data());
    }

    /** Fails, naming everything that is wrong, unless the data matches the closed schema. */
    public void check(JsonNode data) {
        assertThat(schema().validate(data)).as("data of " + type).isEmpty();
    }

    /** Fails unless the schema is one of draft 2020-12 under the address that published events name. */
    void checkSchema() {
        JsonNode schema = read(folder.resolve(type + ".schema.json"));
        assertThat(schema.path("$id").asText()).isEqualTo(EventHeaders.schemaOf(type));
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(factory()
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(schema))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    private JsonSchema schema() {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory().getSchema(SchemaLocation.of(EventHeaders.schemaOf(type)), config);
    }

    private JsonSchemaFactory factory() {
        return JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(ClosedSchemas.in(folder))));
    }

    private static JsonNode read(Path file) {
        try {
            return PublishedEvent.JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
