package cn.jieshui.task.progress;

import cn.jieshui.testkit.JieshuiServers;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Tokens of one person who works with several clients: the issuer takes over who it is from an assertion. */
final class SamePerson {

    private SamePerson() {}

    /** A token with the rights of the client and the given {@code sub}. */
    static String token(String sub, String client) {
        return RestAssured.given()
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .formParam("client_id", client)
                .formParam("client_secret", "demo")
                .formParam("scope", "openid")
                .formParam("assertion", assertion(sub))
                .post(JieshuiServers.issuer() + "/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private static String assertion(String sub) {
        return part("{\"alg\":\"RS256\"}") + "." + part("{\"sub\":\"" + sub + "\"}") + "." + part("unchecked");
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
