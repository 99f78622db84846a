package cn.jieshui.local.district;

import com.fasterxml.jackson.databind.JsonNode;

/** The suite refused a request of the loader; the message says what for, with the field where it names one. */
public final class RequestRefused extends RuntimeException {

    RequestRefused(String what, int status, JsonNode problem) {
        super(what + " was refused with " + status + " 被拒绝: " + words(problem));
    }

    private static String words(JsonNode problem) {
        if (!problem.hasNonNull("title")) {
            return problem.toString();
        }
        StringBuilder words = new StringBuilder(problem.path("title").asText());
        words.append(" — ").append(problem.path("detail").asText());
        for (JsonNode error : problem.path("errors")) {
            words.append("\n    ")
                    .append(error.path("pointer").asText())
                    .append("  ")
                    .append(error.path("detail").asText());
        }
        return words.toString();
    }
}
