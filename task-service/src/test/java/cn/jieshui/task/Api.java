package cn.jieshui.task;

import static io.restassured.RestAssured.given;

import cn.jieshui.testkit.Tokens;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the tests say to the service over HTTP. */
public final class Api {

    public static final String PLANS = "/api/v1/plans";
    public static final String TASKS = "/api/v1/tasks";
    public static final String DELIVERABLES = "/api/v1/deliverables";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Api() {}

    public static RequestSpecification as(String client) {
        return given().header("Authorization", "Bearer " + Tokens.of(client));
    }

    public static RequestSpecification sending(String client, String body) {
        return as(client).contentType(ContentType.JSON).body(body);
    }

    /** Imports a document for the district. */
    public static Response importing(byte[] document, int year) {
        return as("water-office")
                .contentType("text/plain")
                .queryParam("area", "500110")
                .queryParam("year", year)
                .body(document)
                .post(PLANS + "/import");
    }

    /** Issues a plan in whatever version it is. */
    public static Response issuing(String plan) {
        return as("water-office").header("If-Match", "*").post(PLANS + "/" + plan + "/issue");
    }

    /** The whole plan as a client gets it, to be changed and sent back. */
    public static ObjectNode body(String plan) throws IOException {
        return (ObjectNode)
                JSON.readTree(as("water-office").get(PLANS + "/" + plan).asString());
    }

    /** Sends the whole plan back. */
    public static Response changing(String plan, String ifMatch, JsonNode body) {
        return sending("water-office", body.toString())
                .header("If-Match", ifMatch)
                .put(PLANS + "/" + plan);
    }

    /** The id of a draft, in the given year, of the district's real document. */
    public static String draft(int year) throws IOException {
        District.isKnown();
        byte[] document = District.document(year).getBytes(StandardCharsets.UTF_8);
        return importing(document, year).then().statusCode(201).extract().path("id");
    }
}
