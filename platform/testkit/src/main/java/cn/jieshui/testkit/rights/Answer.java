package cn.jieshui.testkit.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;

/** What a request was answered with. */
record Answer(int status, Set<String> headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), new TreeSet<>(response.headers().map().keySet()), response.body());
    }

    boolean isEmptyList() {
        return json().path("items").isArray() && json().path("items").isEmpty();
    }

    /** All but what belongs to the one request: where it was asked, and what operators find it by. */
    String told() {
        JsonNode json = json();
        return status + " " + headers + " " + json.path("type") + json.path("title") + json.path("detail")
                + json.path("errors") + json.path("items");
    }

    String pointer() {
        return json().path("errors").path(0).path("pointer").asText();
    }

    private JsonNode json() {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(body);
        }
    }

    @Override
    public String toString() {
        return status + " " + body.substring(0, Math.min(body.length(), 200));
    }
}
