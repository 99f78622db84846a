package cn.jieshui.testkit.rights;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Every operation, called by everyone; keeps what went otherwise than the table says. */
final class Trial {

    private static final String STALE = "\"987654321\"";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonNode contract;
    private final Callers callers;
    private final List<String> complaints = new ArrayList<>();
    private int cells;
    private int audited;

    Trial(JsonNode contract, Callers callers) {
        this.contract = contract;
        this.callers = callers;
    }

    void operation(Right right, Attempt attempt) throws Exception {
        strangersToTheSuite(right, attempt);
        for (String role : Right.ROLES) {
            for (Variant variant : Variant.values()) {
                cell(right, attempt, role, variant);
            }
        }
    }

    private void strangersToTheSuite(Right right, Attempt attempt) throws Exception {
        judge(right, attempt, "no token", Verdict.NOT_AUTHENTICATED, null);
        judge(right, attempt, "no token at all", Verdict.NOT_AUTHENTICATED, "not.a.token");
        List<String> unknown = new ArrayList<>();
        unknown.add(null);
        unknown.addAll(List.of("mayor", "anyone", "**", ""));
        right.roles().forEach(role -> unknown.addAll(List.of(titled(role), role.toUpperCase(Locale.ROOT), role + " ")));
        for (String role : unknown) {
            judge(right, attempt, "role " + role, Verdict.NOT_ALLOWED, callers.tokenOfUnknownRole(role));
        }
    }

    /** {@code Water-Office} for {@code water-office}. */
    private static String titled(String role) {
        StringBuilder titled = new StringBuilder();
        for (String word : role.split("-", -1)) {
            titled.append(titled.isEmpty() ? "" : "-")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return titled.toString();
    }

    private void judge(Right right, Attempt attempt, String who, Verdict verdict, String token) throws Exception {
        Answer answer = ask(right, attempt, Right.ROLES.get(0), token, false, true);
        note(right, attempt, who, verdict, answer);
    }

    private void cell(Right right, Attempt attempt, String role, Variant variant) throws Exception {
        Verdict verdict = right.verdict(role, variant);
        String token = callers.token(right, role, variant);
        Answer answer = ask(right, attempt, role, token, false, verdict != Verdict.GRANTED);
        note(right, attempt, role + " " + variant, verdict, answer);
        boolean hidden = verdict == Verdict.AS_IF_ABSENT || verdict == Verdict.EMPTY;
        if (hidden && attempt.namesAnObject()) {
            String found = attempt.asOfAbsent(answer.told(), role);
            String absent = ask(right, attempt, role, token, true, true).told();
            if (!found.equals(absent)) {
                complaints.add("%s %s %s: what is not his is told apart from what is not there%n  %s%n  %s"
                        .formatted(right.operation(), role, variant, found, absent));
            }
        }
    }

    /** Of those who may call the operation, only some may set the field. */
    void field(Right operation, Right field, Attempt attempt) throws Exception {
        for (String role : operation.roles()) {
            boolean may = field.isFor(role);
            String token = callers.token(operation, role, Variant.HOME);
            Answer answer = ask(operation, attempt, role, token, false, !may);
            Verdict verdict = may ? Verdict.GRANTED : Verdict.NOT_ALLOWED;
            note(field, attempt, role + " " + field.field(), verdict, answer);
            if (!may && !answer.pointer().equals(field.field())) {
                complaints.add(
                        "%s %s: does not point at %s: %s".formatted(field.operation(), role, field.field(), answer));
            }
        }
    }

    private void note(Right right, Attempt attempt, String who, Verdict verdict, Answer answer) {
        cells++;
        if (!verdict.isMetBy(answer, attempt.mayFindNothing())) {
            complaints.add("%s %s: %s, not %s".formatted(right.operation(), who, verdict, answer));
        }
    }

    /** @param inEarnest if it were let through, it would be carried out */
    private Answer ask(Right right, Attempt attempt, String role, String token, boolean absent, boolean inEarnest)
            throws IOException, InterruptedException {
        String body = attempt.body(role, absent);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + attempt.uri(right.path(), role, absent)))
                .method(
                        right.method(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", attempt.contentType());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (takesIfMatch(right)) {
            request.header("If-Match", inEarnest ? "*" : STALE);
        }
        Answer answer = Answer.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        audited += isAudited(right.method(), answer.status()) ? 1 : 0;
        return answer;
    }

    private boolean takesIfMatch(Right right) {
        JsonNode parameters = contract.path("paths")
                .path(right.path())
                .path(right.method().toLowerCase(Locale.ROOT))
                .path("parameters");
        return parameters
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
    }

    private static boolean isAudited(String method, int status) {
        return method.equals("GET") ? List.of(401, 403, 404).contains(status) : status >= 400 && status < 500;
    }

    List<String> complaints() {
        return complaints;
    }

    /** How many verdicts were held against answers. */
    int cells() {
        return cells;
    }

    /** How many of the answers were refusals that the audit has to tell of. */
    int audited() {
        return audited;
    }
}
