package cn.jieshui.task;

import static io.restassured.RestAssured.given;

import cn.jieshui.testkit.Tokens;
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

    /** The id of a draft, in the given year, of the district's real document. */
    public static String draft(int year) throws IOException {
        District.isKnown();
        byte[] document = District.document(year).getBytes(StandardCharsets.UTF_8);
        return importing(document, year).then().statusCode(201).extract().path("id");
    }
}
