package cn.jieshui.local.district;

import com.fasterxml.jackson.databind.JsonNode;

/** The suite refused a request of the loader; the message carries the problem it answered with. */
public final class RequestRefused extends RuntimeException {

    RequestRefused(String what, int status, JsonNode problem) {
        super(what + " was refused with " + status + ": " + problem);
    }
}
