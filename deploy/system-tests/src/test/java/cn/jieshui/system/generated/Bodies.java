package cn.jieshui.system.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Bodies that are right: the document's own examples, filled with what the suite is known to have. */
final class Bodies {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MONTHLY = List.of("MONTH", "QUARTER", "YEAR");

    private final Memory memory;
    private final String receiver;
    private final List<JsonNode> definitions;

    /**
     * @param receiver where webhooks may be delivered
     * @param definitions of indicators, as the district's package has them
     */
    Bodies(Memory memory, String receiver, List<JsonNode> definitions) {
        this.memory = memory;
        this.receiver = receiver;
        this.definitions = definitions;
    }

    /** @param id of what the path names last; null when it names nothing */
    JsonNode of(Operation operation, String id, JsonNode example, Draw draw) {
        String number = String.valueOf(draw.between(1, 100_000));
        return switch (operation.id()) {
            case "registerDepartment" -> department("500110-g" + number, number);
            case "changeDepartment" -> department(id, number);
            case "importDepartments" -> JSON.createArrayNode().add(department("500110-i" + number, number));
            case "recordSuccession" -> filled(example, "500110-slyj2", "500110-s" + number, "区示例绿化局", "区继任局" + number);
            case "reportProgress" -> report(memory.view("deliverables", id), draw);
            case "changeReport" ->
                report(
                        memory.view(
                                "deliverables",
                                memory.view("reports", id).path("deliverable").asText()),
                        draw);
            case "changePlan" -> filled(example, "500110-2031", id, "2031", id.substring(7));
            case "adjustPlan" -> filled(example, "500110-2031", id, "2026-", id.substring(7) + "-");
            case "setIndicator" -> definition(id, example, draw);
            case "recordMeasurements" -> JSON.createArrayNode().add(measurement(draw));
            case "keepValidationRule" ->
                ((ObjectNode) filled(example, "reclaimed_water_example.industry", "water_use.industry"))
                        .put("code", id);
            case "keepMeasure", "keepScheme" -> ((ObjectNode) example.deepCopy()).put("code", id);
            case "stateReviewScore", "stateSelfScore" -> score(example, draw);
            case "addWebhook", "changeWebhook" -> webhook();
            case "replayWebhook" -> json("{\"since\":\"2026-11-25T08:00:00Z\"}");
            default -> example.deepCopy();
        };
    }

    private static JsonNode department(String code, String number) {
        return json(
                "{\"code\":\"%s\",\"officialName\":\"重庆市綦江区第%s局\",\"shortName\":\"区第%s局\",\"aliases\":[],\"kind\":\"BUREAU\",\"area\":\"500110\",\"validFrom\":\"2020-01-01\",\"validTo\":null}"
                        .formatted(code, number, number));
    }

    private static JsonNode filled(JsonNode example, String... pairs) {
        String text = example.toString();
        for (int i = 0; i < pairs.length; i += 2) {
            text = text.replace(pairs[i], pairs[i + 1]);
        }
        return json(text);
    }

    /** What a deliverable of this kind and method is reported with. */
    private static JsonNode report(JsonNode deliverable, Draw draw) {
        String period = Parameters.month(draw);
        String method = deliverable.path("kind").asText().equals("QUANTIFIED")
                ? deliverable.path("method").asText()
                : deliverable.path("kind").asText();
        String unit = deliverable.path("target").path("unit").asText("count");
        String what =
                switch (method) {
                    case "SUM" ->
                        "\"basis\":\"INCREMENT\",\"amount\":%d,\"unit\":\"%s\"".formatted(draw.between(1, 900), unit);
                    case "LATEST" ->
                        "\"basis\":\"VALUE\",\"amount\":%d,\"unit\":\"%s\"".formatted(draw.between(1, 99), unit);
                    case "LATEST_RATIO", "RATIO_OF_SUMS", "ITEMS_OVER_POPULATION" ->
                        "\"basis\":\"RATIO\",\"numerator\":%d,\"denominator\":1000".formatted(draw.between(1, 999));
                    case "MILESTONE" -> "\"basis\":\"DONE\",\"completedOn\":\"%s-10\"".formatted(period);
                    case "ONGOING" -> "\"basis\":\"NOTE\",\"note\":\"已部署 %d\"".formatted(draw.below(1000));
                    default ->
                        "\"basis\":\"ENTRIES\",\"entries\":[{\"code\":\"N-%1$d\",\"name\":\"名称 %1$d\",\"completedOn\":\"%2$s-10\"}]"
                                .formatted(draw.below(1_000_000), period);
                };
        return json("{\"period\":\"%s\",%s,\"submit\":%b}".formatted(period, what, draw.percent(80)));
    }

    private JsonNode definition(String id, JsonNode example, Draw draw) {
        JsonNode own = definitions.stream()
                .filter(each -> id.endsWith("-" + each.path("indicator").asText()))
                .findFirst()
                .orElse(example);
        ObjectNode body = own.deepCopy();
        body.remove("indicator");
        body.putObject("pace").put("kind", draw.of("LINEAR", "YEAR_END"));
        return body;
    }

    /** The same value for the same month each time, so that it is a repetition and no contradiction. */
    JsonNode measurement(Draw draw) {
        JsonNode measure = memory.view("measures", memory.one("measures", draw, "water_use"));
        int month = draw.between(1, 12);
        int year = draw.between(2021, 2025);
        int frequency = MONTHLY.indexOf(measure.path("frequency").asText("MONTH"));
        String period =
                switch (frequency) {
                    case 1 -> "%d-Q%d".formatted(year, (month + 2) / 3);
                    case 2 -> String.valueOf(year);
                    default -> "%d-%02d".formatted(year, month);
                };
        ObjectNode body = JSON.createObjectNode()
                .put("measure", measure.path("code").asText())
                .put("area", Parameters.AREA)
                .put("period", period)
                .put("unit", measure.path("unit").asText())
                .put("status", "FINAL")
                .put("source", measure.path("source").asText("500110-slj"));
        measure.path("dimensions").properties().forEach(dimension -> {
            JsonNode choice = dimension.getValue();
            body.withObject("/dimension").set(dimension.getKey(), choice.get(draw.below(choice.size())));
        });
        if (measure.path("shape").asText().equals("RATIO")) {
            return body.put("numerator", 50 + period.length()).put("denominator", 1000);
        }
        return body.put("amount", 1000 + period.length());
    }

    private JsonNode score(JsonNode example, Draw draw) {
        ObjectNode body = example.deepCopy();
        return body.put("scheme", "500110-annual").put("points", draw.between(1, 90));
    }

    private JsonNode webhook() {
        return json(
                "{\"url\":\"%s\",\"types\":[\"department.registered.v1\"],\"areas\":[\"500110\"],\"description\":\"市级平台\"}"
                        .formatted(receiver));
    }

    /** A row as CSV, with its head. */
    static String csv(JsonNode row) {
        StringBuilder head = new StringBuilder();
        StringBuilder values = new StringBuilder();
        row.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                member.getValue()
                        .properties()
                        .forEach(inner -> add(head, values, member.getKey() + "." + inner.getKey(), inner.getValue()));
            } else {
                add(head, values, member.getKey(), member.getValue());
            }
        });
        return head.append("\n").append(values).append("\n").toString();
    }

    private static void add(StringBuilder head, StringBuilder values, String name, JsonNode value) {
        String comma = head.isEmpty() ? "" : ",";
        head.append(comma).append(name);
        values.append(comma).append(value.asText());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }
}
