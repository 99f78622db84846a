package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.PageRequest;
import cn.jieshui.gateway.Refusal;
import cn.jieshui.platform.audit.chain.AuditEntries;
import cn.jieshui.platform.audit.chain.Outcome;
import cn.jieshui.platform.audit.chain.VerifyChain;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an auditor wants to see; how each parameter looks is as the services have it. */
record AuditQuestion(AuditEntries.Filter filter, String cursor, int limit) {

    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "/entries", Set.of("actor", "operation", "outcome", "from", "to", "cursor", "limit"),
            "/verification", Set.of("cursor", "limit"),
            "/export", Set.of("from", "to"));
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_VERIFIED = 200_000;
    private static final int LAST_YEAR = 9_999;
    private static final String CURSOR = "?cursor";
    private static final String MALFORMED_CURSOR = "malformed-cursor-value";

    /** @throws Refusal naming the parameter that is not understood */
    static AuditQuestion of(HttpServerRequest request, String what) {
        MultiMap parameters = PageRequest.parameters(request);
        for (String name : parameters.names()) {
            if (!PARAMETERS.get(what).contains(name)) {
                throw Refusal.parameter("?" + name, "unknown-parameter");
            }
            if (parameters.getAll(name).size() > 1) {
                throw Refusal.parameter("?" + name, "too-many-values", 1);
            }
        }
        boolean isList = what.equals("/entries");
        AuditQuestion question = new AuditQuestion(
                new AuditEntries.Filter(
                        text(parameters, "actor"),
                        text(parameters, "operation"),
                        value(parameters, "outcome", "not-an-outcome", AuditQuestion::outcome),
                        value(parameters, "from", "not-an-instant", AuditQuestion::instant),
                        value(parameters, "to", "not-an-instant", AuditQuestion::instant)),
                parameters.get("cursor"),
                isList
                        ? PageRequest.limit(parameters, 50, MOST_ENTRIES)
                        : PageRequest.limit(parameters, 50_000, MOST_VERIFIED));
        if (isList) {
            question.after();
        } else {
            question.place();
        }
        return question;
    }

    /** The number of the line that a list goes on from. */
    long after() {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw Refusal.parameter(CURSOR, MALFORMED_CURSOR);
        }
        return Long.parseLong(cursor);
    }

    /** Where a verification goes on. */
    VerifyChain.Place place() {
        return cursor == null
                ? VerifyChain.Place.START
                : VerifyChain.Place.read(cursor).orElseThrow(() -> Refusal.parameter(CURSOR, MALFORMED_CURSOR));
    }

    private static String text(MultiMap parameters, String name) {
        String text = parameters.get(name);
        if (text != null && text.indexOf('\0') >= 0) {
            throw Refusal.parameter("?" + name, "not-a-text", MOST_ENTRIES);
        }
        return text;
    }

    private static Outcome outcome(String text) {
        return Outcome.valueOf(text);
    }

    private static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("beyond the years of the database");
        }
        return time.toInstant();
    }

    private static <T> T value(MultiMap parameters, String name, String code, Function<String, T> reading) {
        String text = parameters.get(name);
        try {
            return text == null ? null : reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.parameter("?" + name, code, (Object[]) names());
        }
    }

    private static String[] names() {
        return Arrays.stream(Outcome.values()).map(Outcome::name).toArray(String[]::new);
    }
}
