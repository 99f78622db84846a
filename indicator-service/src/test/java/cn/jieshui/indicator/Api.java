package cn.jieshui.indicator;

import static io.restassured.RestAssured.given;

import cn.jieshui.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;

/** What the tests say over HTTP. */
final class Api {

    static final String INDICATORS = "/api/v1/indicators";
    static final String MEASURES = "/api/v1/measures";
    static final String MEASUREMENTS = "/api/v1/measurements";
    static final String RULES = "/api/v1/validation-rules";
    static final String COMPLIANCE = "/api/v1/compliance";
    static final String SCORECARDS = "/api/v1/scorecards";
    static final String SCHEMES = "/api/v1/schemes";

    private Api() {}

    static RequestSpecification as(String client) {
        return given().header("Authorization", "Bearer " + Tokens.of(client));
    }

    static RequestSpecification sending(String client, String body) {
        return as(client).contentType(ContentType.JSON).body(body);
    }

    /** What a viewer reads there, with exact numbers; null while there is nothing. */
    static JsonPath read(String path) {
        var answer = as("viewer").get(path);
        return answer.statusCode() == 200
                ? JsonPath.from(answer.asString())
                        .using(JsonPathConfig.jsonPathConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                : null;
    }
}
