package cn.jieshui.local.district;

import com.fasterxml.jackson.databind.JsonNode;

/** What the suite answered: status, entity tag (null when there is none) and JSON body. */
public record Answer(int status, String etag, JsonNode body) {

    boolean absent() {
        return status == 404;
    }

    /** @throws RequestRefused when the answer is not a success */
    Answer orRefuse(String what) {
        if (status >= 300) {
            throw new RequestRefused(what, status, body);
        }
        return this;
    }
}
