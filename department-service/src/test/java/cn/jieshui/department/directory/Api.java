package cn.jieshui.department.directory;

import static io.restassured.RestAssured.given;

import cn.jieshui.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the tests of the directory say over HTTP. */
final class Api {

    static final String DEPARTMENTS = "/api/v1/departments";

    private static final AtomicInteger AREAS = new AtomicInteger();

    private Api() {}

    static RequestSpecification as(String client) {
        return given().header("Authorization", "Bearer " + Tokens.of(client));
    }

    static RequestSpecification sending(String client, String body) {
        return as(client).contentType(ContentType.JSON).body(body);
    }

    /** A code that no other test uses. */
    static String newCode() {
        return "500110-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static String department(String code, String aliases) {
        return department(code, "重庆市綦江区" + code, "区" + code, aliases);
    }

    static String department(String code, String officialName, String shortName, String aliases) {
        return """
                {"code": "%s", "officialName": "%s", "shortName": "%s", "aliases": %s, "kind": "BUREAU",
                 "area": "500110", "validFrom": "2019-01-01", "validTo": null}
                """.formatted(code, officialName, shortName, aliases);
    }

    static String registered(String code, String aliases) {
        return registered(department(code, aliases));
    }

    static String registered(String body) {
        sending("admin", body).post(DEPARTMENTS).then().statusCode(201);
        return body;
    }

    /** A division code that no other test uses; only an admin writes in it. */
    static String newArea() {
        return String.valueOf(510_000 + AREAS.incrementAndGet());
    }

    static String inArea(String area, String body) {
        return body.replace("\"500110\"", "\"" + area + "\"");
    }

    static ValidatableResponse change(String code, String version, String body) {
        return sending("admin", body)
                .header("If-Match", "\"" + version + "\"")
                .put(DEPARTMENTS + "/" + code)
                .then();
    }

    static String type(String problem) {
        return "https://jieshui.cn/problems/" + problem;
    }

    static ValidatableResponse succession(String code, String body) {
        return sending("admin", body)
                .post(DEPARTMENTS + "/" + code + "/successions")
                .then();
    }

    /** From 2023-07-01 on. @param successors JSON objects */
    static String reform(String kind, String with, String successors) {
        return """
                {"kind": "%s", "effectiveOn": "2023-07-01", "documentNumber": "綦委编〔2023〕12号",
                 "with": %s, "successors": [%s]}""".formatted(kind, with, successors);
    }

    /** A successor that comes into being with the succession. */
    static String founded(String code, String shortName) {
        return """
                {"code": "%s", "officialName": "重庆市綦江区%s", "shortName": "%s", "kind": "BUREAU"}""".formatted(code, code, shortName);
    }

    /** A successor that exists. */
    static String standing(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }
}
