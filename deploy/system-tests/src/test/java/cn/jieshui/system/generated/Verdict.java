package cn.jieshui.system.generated;

import cn.jieshui.testkit.contract.AnswerCheck;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold of every answer, whatever was asked. */
final class Verdict {

    private static final long LONGEST_MILLIS = 5000;
    private static final String TYPES = "https://jieshui.cn/problems/";
    /** Before the header that says in which language. */
    private static final List<Integer> HEAD_UNREAD = List.of(414, 431);

    /** What is refused for its address or its state, and not for a member. */
    private static final List<String> OF_THE_WHOLE =
            List.of("malformed-path", "handshake-refused", "not-a-collective", "not-a-reduction");

    private static final Pattern METHOD = Pattern.compile("[A-Z]+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    /** Of the languages that are asked for in words that everybody understands, what is answered. */
    private static final Map<String, String> ANSWERED = Map.of(
            "zh-CN",
            "zh-CN",
            "zh",
            "zh-CN",
            "zh-TW",
            "zh-CN",
            "fr",
            "zh-CN",
            "en",
            "en",
            "en-GB, zh;q=0.3",
            "en",
            "en-US,en;q=0.9",
            "en");

    private final AnswerCheck contract;

    Verdict(AnswerCheck contract) {
        this.contract = contract;
    }

    /** What does not hold, each in a few words. */
    List<String> complaints(Call call, Answer answer, JsonNode body) {
        List<String> complaints = new ArrayList<>();
        if (answer.status() >= 500 && !isFull(answer, body)) {
            complaints.add("a failure, not an answer");
        }
        if (answer.millis() > LONGEST_MILLIS) {
            complaints.add("later than " + LONGEST_MILLIS + " ms");
        }
        if (METHOD.matcher(call.method).matches()) {
            contract.complaint(call.method, call.path(), answer.status(), answer.type(), answer.body())
                    .ifPresent(complaints::add);
        }
        if (answer.status() >= 400 && !call.method.equals("HEAD")) {
            ofRejection(call, answer, body, complaints);
        }
        return complaints;
    }

    /** What is bounded on purpose, with the time after which to ask again. */
    private static boolean isFull(Answer answer, JsonNode body) {
        return answer.status() == 503
                && answer.header("Retry-After") != null
                && body.path("type").asText().equals(TYPES + "too-many-datasets");
    }

    private static void ofRejection(Call call, Answer answer, JsonNode body, List<String> complaints) {
        if (!"application/problem+json".equals(answer.type())) {
            complaints.add("a rejection that is no problem");
            return;
        }
        if (!body.path("type").asText().startsWith(TYPES)) {
            complaints.add("a problem of no type");
        }
        if (body.path("status").asInt() != answer.status()) {
            complaints.add("a problem of another status");
        }
        String language = answer.header("Content-Language");
        String title = body.path("title").asText();
        if (title.isBlank() || CHINESE.matcher(title).find() != "zh-CN".equals(language)) {
            complaints.add("a title that is not in the language it is said to be in");
        }
        String wanted = ANSWERED.get(call.headers.getOrDefault("Accept-Language", "zh"));
        if (wanted != null && !wanted.equals(language) && !HEAD_UNREAD.contains(answer.status())) {
            complaints.add("a problem in another language than was asked for");
        }
        if (body.path("detail").asText().isBlank()) {
            complaints.add("a problem that explains nothing");
        }
    }

    /** Whether a member of the body or the query is wrong, the request was refused for that, and nothing says where. */
    static boolean namesNothing(Call call, Answer answer, JsonNode body) {
        String fault = call.kind == Call.Kind.ONE_FAULT ? call.faults.get(0) : "";
        boolean ofMember = fault.startsWith("/") || fault.startsWith("?") || fault.equals("Idempotency-Key:");
        String type = body.path("type").asText();
        return ofMember
                && (answer.status() == 400 || answer.status() == 422)
                && OF_THE_WHOLE.stream().noneMatch(type::endsWith)
                && body.path("errors").isEmpty();
    }
}
