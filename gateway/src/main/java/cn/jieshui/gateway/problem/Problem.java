package cn.jieshui.gateway.problem;

import java.util.Optional;

/** A kind of refusal or failure of the gateway itself, with its status and its stable, documented code. */
public enum Problem {
    MALFORMED_REQUEST(400, "malformed-request"),
    MALFORMED_PATH(400, "malformed-path"),
    MALFORMED_IDEMPOTENCY_KEY(400, "malformed-idempotency-key"),
    MALFORMED_PARAMETER(400, "malformed-parameter"),
    UNAUTHENTICATED(401, "unauthenticated"),
    INVALID_TOKEN(401, "invalid-token"),
    NOT_ALLOWED(403, "not-allowed"),
    NO_KNOWN_ROLE(403, "no-known-role"),
    AREA_IS_NOT_THE_CALLERS(403, "area-is-not-the-callers"),
    NO_SUCH_PATH(404, "no-such-path"),
    NO_SUCH_DEAD_LETTER(404, "no-such-dead-letter"),
    NO_SUCH_WEBHOOK(404, "no-such-webhook"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    BODY_TOO_SLOW(408, "body-too-slow"),
    HEAD_TOO_SLOW(408, "head-too-slow"),
    NOTHING_TO_REPLAY(409, "nothing-to-replay"),
    TOO_MANY_WEBHOOKS(409, "too-many-webhooks"),
    EVENTS_LOST(410, "events-lost"),
    STALE_VERSION(412, "stale-version"),
    BODY_TOO_LARGE(413, "body-too-large"),
    TARGET_TOO_LONG(414, "target-too-long"),
    NOT_JSON(415, "not-json"),
    CONTENT_REFUSED(422, "content-refused"),
    IDEMPOTENCY_KEY_REUSED(422, "idempotency-key-reused"),
    HANDSHAKE_REFUSED(422, "handshake-refused"),
    IF_MATCH_MISSING(428, "if-match-missing"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    TOO_MANY_STREAMS(429, "too-many-streams"),
    HEAD_TOO_LARGE(431, "head-too-large"),
    UPSTREAM_BROKEN(502, "upstream-broken"),
    UPSTREAM_BUSY(503, "upstream-busy"),
    IDENTITY_UNAVAILABLE(503, "identity-unavailable"),
    STREAMS_FULL(503, "streams-full"),
    AUDIT_OFF(503, "audit-off"),
    AUDIT_UNAVAILABLE(503, "audit-unavailable"),
    WEBHOOKS_OFF(503, "webhooks-off"),
    WEBHOOKS_UNAVAILABLE(503, "webhooks-unavailable"),
    EVENTS_OFF(503, "events-off"),
    UPSTREAM_TIMEOUT(504, "upstream-timeout");

    private final int status;
    private final String code;

    Problem(int status, String code) {
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** What a {@code WWW-Authenticate} header says with it (RFC 6750 §3). */
    public Optional<String> challenge() {
        return switch (this) {
            case UNAUTHENTICATED -> Optional.of("Bearer realm=\"jieshui\"");
            case INVALID_TOKEN -> Optional.of("Bearer realm=\"jieshui\", error=\"invalid_token\"");
            case NOT_ALLOWED -> Optional.of("Bearer realm=\"jieshui\", error=\"insufficient_scope\"");
            default -> Optional.empty();
        };
    }

    public String code() {
        return code;
    }

    public String type() {
        return "https://jieshui.cn/problems/" + code;
    }

    /** Whether the same request may succeed a little later, so that a {@code Retry-After} is due. */
    boolean passes() {
        return status == 503 || this == TOO_MANY_STREAMS;
    }
}
