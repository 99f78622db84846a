package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenAPI document, asked for the operation of a request and for what it says of an answer. */
final class ContractDocument {

    /** How media types end of which no example can be written into a document. */
    private static final List<String> BINARY = List.of("/zip", ".sheet", "/octet-stream");

    private static final String ADDRESS = "https://jieshui.cn/openapi";

    private final JsonNode document;
    private final List<Operation> operations;
    private final JsonSchemaFactory answers;
    private final JsonSchemaFactory requests;
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    /**
     * @param template the path with its parameters in braces
     * @param method in lower case
     * @param form what a path of it looks like
     */
    record Operation(String template, String method, Pattern form) {

        private static Operation of(String template, String method) {
            String form = Stream.of(template.split("(?=\\{)|(?<=})"))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .collect(Collectors.joining());
            return new Operation(template, method, Pattern.compile(form));
        }

        private int parameters() {
            return (int) template.chars().filter(c -> c == '{').count();
        }
    }

    ContractDocument(Path file) throws IOException {
        this(Files.readString(file));
    }

    /** @param text YAML or JSON */
    ContractDocument(String text) throws IOException {
        this.document = new YAMLMapper().readTree(text);
        this.operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> Operation.of(path.getKey(), method.getKey())))
                .sorted(Comparator.comparingInt(Operation::parameters))
                .toList();
        this.answers = factory(document);
        this.requests = factory(withoutAnsweredMembers(document.deepCopy()));
    }

    private static JsonSchemaFactory factory(JsonNode document) {
        return JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, document.toString()))));
    }

    /** What is only answered is not required of a request, though the same schema requires it of an answer. */
    private static JsonNode withoutAnsweredMembers(JsonNode node) {
        node.forEach(ContractDocument::withoutAnsweredMembers);
        if (node.path("required") instanceof ArrayNode required) {
            JsonNode members = node.path("properties");
            required.removeIf(
                    name -> members.path(name.asText()).path("readOnly").asBoolean());
        }
        return node;
    }

    /** The one with the fewest parameters that fits. */
    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method.equals(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> operation.form.matcher(path).matches())
                .findFirst();
    }

    Optional<JsonNode> response(Operation operation, int status) {
        JsonNode response = document.at(pointer(operation, status));
        return response.isMissingNode() ? Optional.empty() : Optional.of(response);
    }

    /** What of the body does not match the schema of that answer. */
    List<String> faults(Operation operation, int status, String type, JsonNode body) {
        String pointer = pointer(operation, status) + "/content/" + escape(type) + "/schema";
        return compiled.computeIfAbsent(pointer, this::compile).validate(body).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** One sentence for each example of a request or an answer that is missing or is no instance of its schema. */
    List<String> exampleFaults() {
        Stream<String> bodies = operations.stream().flatMap(this::bodies);
        Stream<String> shared = document.at("/components/responses")
                .propertyStream()
                .map(response -> "/components/responses/" + response.getKey());
        return Stream.concat(bodies, shared)
                .flatMap(this::contents)
                .flatMap(pointer -> exampleFaults(pointer).stream())
                .toList();
    }

    private Stream<String> bodies(Operation operation) {
        String base = "/paths/" + escape(operation.template) + "/" + operation.method;
        Stream<String> answers =
                document.at(base + "/responses").propertyStream().map(answer -> base + "/responses/" + answer.getKey());
        return Stream.concat(Stream.of(base + "/requestBody"), answers);
    }

    private Stream<String> contents(String body) {
        return document.at(body + "/content")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(type -> BINARY.stream().noneMatch(type::endsWith))
                .map(type -> body + "/content/" + escape(type));
    }

    private List<String> exampleFaults(String pointer) {
        JsonNode example = document.at(pointer).path("example");
        if (example.isMissingNode()) {
            return List.of(pointer + " has no example");
        }
        if (!pointer.endsWith("json")) {
            return List.of();
        }
        return compiled.computeIfAbsent(pointer + "/schema", this::compile).validate(example).stream()
                .map(fault -> pointer + ": " + fault.getMessage())
                .toList();
    }

    private JsonSchema compile(String pointer) {
        return (pointer.contains("/requestBody/") ? requests : answers)
                .getSchema(
                        SchemaLocation.of(ADDRESS + "#" + pointer),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
    }

    private String pointer(Operation operation, int status) {
        String own = "/paths/" + escape(operation.template) + "/" + operation.method + "/responses/" + status;
        String reference = document.at(own).path("$ref").asText();
        return reference.isEmpty() ? own : reference.substring(1);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
