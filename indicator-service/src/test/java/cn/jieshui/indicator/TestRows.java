package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.MEASUREMENTS;
import static cn.jieshui.indicator.Api.as;
import static cn.jieshui.indicator.Api.read;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Bodies of rows, and what they leave behind. */
final class TestRows {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private TestRows() {}

    static String lines(TestValue... values) {
        return Arrays.stream(values).map(TestValue::json).map(String::strip).collect(Collectors.joining("\n"));
    }

    static Response send(String type, String body) {
        return send(type, body, "");
    }

    /** Taken on to run on its own. */
    static Response sendAhead(String type, String body, String query) {
        return of(as("statistics").header("Prefer", "respond-async"), type, body.getBytes(StandardCharsets.UTF_8))
                .post(MEASUREMENTS + query);
    }

    static Response send(String type, String body, String query) {
        return send("statistics", type, body.getBytes(StandardCharsets.UTF_8), query);
    }

    static Response send(String client, String type, byte[] body, String query) {
        return of(as(client), type, body).post(MEASUREMENTS + query);
    }

    static RequestSpecification of(RequestSpecification request, String type, byte[] body) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs(CSV, ContentType.TEXT)
                .encodeContentTypeAs(NDJSON, ContentType.TEXT);
        return request.config(RestAssured.config().encoderConfig(asItIs))
                .contentType(type)
                .body(body);
    }

    /** Such as {@code 2001-03 10 R1}. */
    static List<String> standing(TestMeasure measure) {
        var items = read(MEASUREMENTS + "?limit=500&measure=" + measure.code());
        return items.<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("period") + " " + item.get("amount") + " R" + item.get("revision"))
                .toList();
    }
}
