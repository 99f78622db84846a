package cn.jieshui.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the gateway sends as one AsyncAPI document: put together of what the services say that they publish, in the form
 * in which the gateway sends it on (CloudEvents in JSON), each event with its schema and its example.
 */
final class EventCatalogue {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();
    private static final List<String> SERVICES = List.of("department-service", "task-service", "indicator-service");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SCHEMA = ".schema.json";

    private final ObjectNode messages = JSON.createObjectNode();
    private final ObjectNode schemas = JSON.createObjectNode();

    private EventCatalogue() {}

    static ObjectNode assembled() throws IOException {
        EventCatalogue catalogue = new EventCatalogue();
        for (String service : SERVICES) {
            catalogue.add(service);
        }
        return catalogue.document();
    }

    static String written(ObjectNode document) throws IOException {
        return YAML.writeValueAsString(document);
    }

    private void add(String service) throws IOException {
        Path contracts = Path.of("..", service, "src/main/resources/contracts");
        JsonNode own = YAML.readTree(contracts.resolve("asyncapi.yaml").toFile());
        for (Map.Entry<String, JsonNode> message :
                own.at("/components/messages").properties()) {
            addMessage(service, contracts.resolve("events"), message.getKey(), message.getValue());
        }
        try (Stream<Path> files = Files.list(contracts.resolve("events"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(SCHEMA))
                    .sorted()
                    .toList()) {
                addSchema(file);
            }
        }
    }

    private void addMessage(String service, Path events, String type, JsonNode told) throws IOException {
        ObjectNode example = cloudEvent(service, type);
        example.set("data", JSON.readTree(events.resolve(type + ".example.json").toFile()));
        ObjectNode message = messages.putObject(type);
        message.put("name", type).put("title", type).set("summary", told.get("summary"));
        message.put("contentType", "application/cloudevents+json");
        message.putObject("payload").put("$ref", SCHEMAS + "event." + type);
        message.putArray("examples").addObject().put("name", type).set("payload", example);
        schemas.set("event." + type, envelope(service, type));
    }

    private static ObjectNode cloudEvent(String service, String type) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "019ab4f2-7c1e-7d3a-9f10-5b1c2d3e4f50")
                .put("source", "/" + service)
                .put("type", type)
                .put("subject", "500110-2023-T09-D2")
                .put("time", "2026-11-25T08:00:00Z")
                .put("datacontenttype", "application/json")
                .put("dataschema", "https://jieshui.cn/schemas/events/" + type + SCHEMA)
                .put("aggregateversion", 2);
    }

    private static ObjectNode envelope(String service, String type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ArrayNode required = schema.putArray("required");
        List.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data")
                .forEach(required::add);
        ObjectNode members = schema.putObject("properties");
        members.putObject("specversion").put("const", "1.0");
        members.putObject("id").put("type", "string").put("description", "The same when an event comes again 重复送达时相同");
        members.putObject("source").put("const", "/" + service);
        members.putObject("type").put("const", type);
        members.putObject("subject")
                .put("type", "string")
                .put("description", "What it tells of; order holds by it 事件主题，按其保序");
        members.putObject("time").put("type", "string").put("format", "date-time");
        members.putObject("datacontenttype").put("const", "application/json");
        members.putObject("dataschema").put("type", "string").put("format", "uri");
        members.putObject("traceparent").put("type", "string");
        members.putObject("tracestate").put("type", "string");
        members.putObject("aggregateversion")
                .put("type", "integer")
                .put("minimum", 1)
                .put("description", "Orders the events of a subject; leave out what is not newer 同一主题的版本，不新者忽略");
        members.putObject("data").put("$ref", SCHEMAS + type);
        return schema;
    }

    private void addSchema(Path file) throws IOException {
        String name = name(file.getFileName().toString());
        ObjectNode schema = (ObjectNode) JSON.readTree(file.toFile());
        schema.remove(List.of("$id", "$schema"));
        lead(schema, name);
        schemas.set(name, schema);
    }

    private static String name(String file) {
        return file.substring(0, file.length() - SCHEMA.length());
    }

    /** References between files become references inside the document. */
    private static void lead(JsonNode node, String name) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            String reference = object.get("$ref").asText();
            object.put(
                    "$ref",
                    reference.startsWith("#") ? SCHEMAS + name + reference.substring(1) : SCHEMAS + name(reference));
        }
        node.forEach(each -> lead(each, name));
    }

    private ObjectNode document() throws IOException {
        ObjectNode document = (ObjectNode) YAML.readTree(HEAD);
        for (String channel : List.of("stream", "webhook")) {
            ObjectNode carried = ((ObjectNode) document.at("/channels/" + channel)).putObject("messages");
            messages.fieldNames()
                    .forEachRemaining(type -> carried.putObject(type).put("$ref", "#/components/messages/" + type));
        }
        ObjectNode components = document.putObject("components");
        components.set("messages", messages);
        Map<String, JsonNode> sorted = new TreeMap<>();
        schemas.properties().forEach(schema -> sorted.put(schema.getKey(), schema.getValue()));
        ObjectNode all = components.putObject("schemas");
        sorted.forEach(all::set);
        return document;
    }

    private static final String HEAD = """
            asyncapi: 3.0.0
            info:
              title: Jieshui 节水 events
              version: 1.0.0
              description: >-
                What the gateway sends to other systems, as a stream and to webhooks. 网关向其他系统发送的事件。

                Each event comes at least once; a repetition has the same id, and whoever keeps state keeps it by subject and
                aggregateversion. Events of one subject keep their order, between subjects there is none. Everybody hears of its own
                areas, and never of more than it may read. Members may be added within v1; unknown types and members are to be ignored.
                至少送达一次，同一主题保序，按 subject 与 aggregateversion 去重；仅含本区域且有权查询的内容。
            defaultContentType: application/cloudevents+json
            servers:
              gateway:
                host: '{installation}'
                protocol: https
                description: The gateway of an installation 统一入口
                variables:
                  installation:
                    default: localhost:8080
                security:
                - type: http
                  scheme: bearer
            channels:
              stream:
                address: /api/v1/events
                title: The stream 事件流
                description: >-
                  Server-sent events (text/event-stream); each data line is one CloudEvent, each id line a place in the log, which given back
                  as Last-Event-ID goes on there without loss. The parameters type, area and plan choose. A comment comes every 15 s.
                  断线后以 Last-Event-ID 续传，不丢失。
              webhook:
                address: null
                title: A receiver's own address 推送地址
                description: >-
                  Posted to the address of a subscription (POST /api/v1/webhooks) that has consented, one event after the other, signed as
                  Standard Webhooks v1 (webhook-id, webhook-timestamp, webhook-signature). What is not answered 2xx within 10 s is tried
                  again with growing pauses, and laid aside in the end. 逐条推送并签名，未成功则退避重试，最终转入未送达列表。
            operations:
              followEvents:
                action: send
                title: Tells of what happens 推送事件流
                channel:
                  $ref: '#/channels/stream'
                bindings:
                  http:
                    method: GET
                    bindingVersion: 0.3.0
              postEvent:
                action: send
                title: Posts what happens 推送到订阅地址
                channel:
                  $ref: '#/channels/webhook'
                bindings:
                  http:
                    method: POST
                    bindingVersion: 0.3.0
            """;
}
