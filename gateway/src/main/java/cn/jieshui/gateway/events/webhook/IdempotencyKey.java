package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.problem.Fault;
import cn.jieshui.gateway.problem.Problem;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;

/** By which a client marks a request that it may send again, as the services have it. */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /** Null without a header. @throws Refusal when it is malformed */
    static IdempotencyKey of(String header) {
        if (header != null && !WELL_FORMED.matcher(header).matches()) {
            throw refusal(Problem.MALFORMED_IDEMPOTENCY_KEY, "malformed-idempotency-key");
        }
        return header == null ? null : new IdempotencyKey(header);
    }

    /** With another content than it came before. */
    static Refusal reused() {
        return refusal(Problem.IDEMPOTENCY_KEY_REUSED, "idempotency-key-reused");
    }

    private static Refusal refusal(Problem problem, String code) {
        return Refusal.faults(problem, List.of(new Fault(HEADER + ":", code)));
    }

    static String text(IdempotencyKey key) {
        return key == null ? null : key.text;
    }

    /** SHA-256 of the content, in which white space does not count. */
    static byte[] hash(JsonObject content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.encode().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
