package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests whose end two readers could see in two places. Behind each stands a second one with an id of its own, which
 * must never reach a service as a request.
 */
@QuarkusTest
class SmugglingTest extends GatewayTest {

    private static final String PATH = "/api/v1/departments/echo";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("two lengths", "Content-Length: 0\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("two lengths in one", "Content-Length: 0, %d\r\n\r\n%s"),
                Arguments.of("a length with a sign", "Content-Length: +%d\r\n\r\n%s"),
                Arguments.of("a negative length", "Content-Length: -1\r\nX-Not: %d\r\n\r\n%s"),
                Arguments.of("a length in hexadecimal", "Content-Length: 0x0\r\nX-Not: %d\r\n\r\n%s"),
                Arguments.of("a length that is too long", "Content-Length: 9999999999999999999\r\nX-Not: %d\r\n\r\n%s"),
                Arguments.of("an empty length", "Content-Length: \r\nX-Not: %d\r\n\r\n%s"),
                Arguments.of(
                        "a length and chunks", "Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n%s"),
                Arguments.of(
                        "chunks and a length", "Transfer-Encoding: chunked\r\nContent-Length: %d\r\n\r\n0\r\n\r\n%s"),
                Arguments.of("two codings", "Transfer-Encoding: chunked, identity\r\nX-Not: %d\r\n\r\n0\r\n\r\n%s"),
                Arguments.of(
                        "codings twice",
                        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\nX-Not: %d\r\n\r\n0\r\n\r\n%s"),
                Arguments.of("another coding", "Transfer-Encoding: gzip\r\nX-Not: %d\r\n\r\n%s"),
                Arguments.of(
                        "a coding of capitals", "Transfer-Encoding: cHuNkEd\r\nContent-Length: %d\r\n\r\n0\r\n\r\n%s"),
                Arguments.of(
                        "a coding behind a tab", "Transfer-Encoding:\u000bchunked\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("a space before the colon", "Transfer-Encoding : chunked\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("a space before the colon of the length", "Content-Length : %d\r\n\r\n%s"),
                Arguments.of("a folded coding", "Transfer-Encoding:\r\n chunked\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("a bare CR in a header", "X-Not: a\rContent-Length: 0\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("a NUL in a header", "X-Not: a\u0000b\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("a name that is none", "X(Not): a\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of("a line without a colon", "Not a header\r\nContent-Length: %d\r\n\r\n%s"),
                Arguments.of(
                        "a size in hexadecimal",
                        "Transfer-Encoding: chunked\r\nX-Not: %d\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n%s"),
                Arguments.of("a size with a sign", "Transfer-Encoding: chunked\r\nX-Not: %d\r\n\r\n-1\r\n\r\n%s"),
                Arguments.of("no size", "Transfer-Encoding: chunked\r\nX-Not: %d\r\n\r\n\r\n%s"),
                Arguments.of(
                        "a size above all limits",
                        "Transfer-Encoding: chunked\r\nX-Not: %d\r\n\r\nffffffffffffffff1\r\n%s"),
                Arguments.of(
                        "more than the size", "Transfer-Encoding: chunked\r\nX-Not: %d\r\n\r\n1\r\nab\r\n0\r\n\r\n%s"),
                Arguments.of(
                        "an endless extension",
                        "Transfer-Encoding: chunked\r\nX-Not: %d\r\n\r\n1;" + "x".repeat(70_000)
                                + "\r\na\r\n0\r\n\r\n%s"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String shape, String rest) {
        String first = newId();
        String hidden = newId();
        String second = Wire.head("GET", PATH, "HTTP/1.1", 0, id(hidden));
        String heard = heard("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\n" + bearer() + id(first) + "\r\n"
                + rest.formatted(second.length(), second));

        assertThat(statuses(heard)).as(heard).hasSizeLessThanOrEqualTo(1).allMatch(status -> status == 400);
        assertThat(heard.isEmpty() || heard.contains("application/problem+json"))
                .as(heard)
                .isTrue();
        assertThat(requestsSeen(hidden)).isZero();
    }

    @Test
    void aRequestInABodyIsABody() {
        String first = newId();
        String hidden = newId();
        String second = Wire.head("GET", PATH, "HTTP/1.1", 0, id(hidden));
        String heard = heard(Wire.head("POST", PATH, "HTTP/1.1", second.length(), id(first)) + second);

        assertThat(statuses(heard)).containsExactly(200);
        assertThat(octetsSeen(first)).isEqualTo(second.length());
        assertThat(requestsSeen(hidden)).isZero();
    }

    /** Folded lines are one header (RFC 9112 §5.2), and what is folded in is no header of its own. */
    @Test
    void aFoldedLineIsNoHeader() {
        String first = newId();
        String hidden = newId();
        String second = Wire.head("GET", PATH, "HTTP/1.1", 0, id(hidden));
        String folded = "X-Folded: a\r\n Content-Length: 0";
        String heard = heard(Wire.head(
                        "POST",
                        PATH,
                        "HTTP/1.1",
                        second.length(),
                        folded,
                        "Content-Length: " + second.length(),
                        id(first))
                + second);

        assertThat(statuses(heard)).containsExactly(200);
        assertThat(octetsSeen(first)).isEqualTo(second.length());
        assertThat(requestsSeen(hidden)).isZero();
    }

    @Test
    void whatIsBrokenBehindAPlainRequestIsToldAfterItsAnswer() {
        String first = newId();
        String heard = heard(Wire.head("GET", PATH, "HTTP/1.1", 0, id(first), "Connection: keep-alive") + "GET " + PATH
                + " HTTP/1.1\r\nBroken\r\n\r\n");

        assertThat(statuses(heard)).containsExactly(200, 400);
        assertThat(requestsSeen(first)).isEqualTo(1);
    }

    @Test
    void twoRequestsInOneGoAreTwoRequests() {
        String first = newId();
        String second = newId();
        String heard = heard(Wire.head("GET", PATH, "HTTP/1.1", 0, id(first), "Connection: keep-alive")
                + Wire.head("GET", PATH, "HTTP/1.1", 0, id(second)));

        assertThat(statuses(heard)).containsExactly(200, 200);
        assertThat(requestsSeen(first)).isEqualTo(1);
        assertThat(requestsSeen(second)).isEqualTo(1);
    }

    @Test
    void trailersReachNobody() {
        String id = newId();
        Reply reply;
        try (Wire wire = open()) {
            wire.say(Wire.head(
                            "POST", PATH, "HTTP/1.1", 0, "Transfer-Encoding: chunked", "Trailer: X-User, Host", id(id)))
                    .say(
                            "2\r\n{}\r\n0\r\nX-User: admin\r\nHost: evil\r\nAuthorization: Bearer x\r\nContent-Length: 9\r\n\r\n");
            reply = wire.hear();
        }

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.echoed("X-User")).isNull();
        assertThat(reply.echoed("Host")).doesNotContain("evil");
        assertThat(octetsSeen(id)).isEqualTo(2);
    }

    private String heard(String octets) {
        try (Wire wire = open()) {
            return wire.say(octets.getBytes(StandardCharsets.ISO_8859_1)).hearAll();
        }
    }

    private static String bearer() {
        String head = Wire.head("GET", "/", "HTTP/1.1", 0);
        int start = head.toLowerCase(Locale.ROOT).indexOf("authorization:");
        return head.substring(start, head.indexOf("\r\n", start) + 2);
    }

    private static List<Integer> statuses(String heard) {
        return STATUS.matcher(heard)
                .results()
                .map(status -> Integer.valueOf(status.group(1)))
                .toList();
    }
}
