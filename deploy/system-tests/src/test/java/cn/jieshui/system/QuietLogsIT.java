package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is secret or of a person does not get into the logs of the packaged services, nor does what looks like a line of
 * them.
 */
class QuietLogsIT {

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String PHONE = "13812345678";

    private final RunningSuite suite = RunningSuite.get();
    private final String mark = "forged-" + UUID.randomUUID();

    @Test
    void noTokenAndNoPersonalDataIsInAnyLog() throws IOException {
        String good = suite.client().token("water-office");
        String[] parts = DOT.split(good, -1);
        String tampered = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();

        for (String token : List.of(good, tampered, parts[1], "nonsense-" + mark)) {
            ask("GET /api/v1/departments?query=" + PHONE, "Authorization: Bearer " + token);
            ask("GET /api/v1/departments/" + PHONE, "Authorization: Bearer " + token);
            ask("GET /api/v1/reports?deliverable=" + PHONE + "&limit=x", "Authorization: Bearer " + token);
            send("/api/v1/measurements", token, "{\"measure\":\"" + PHONE + "\",");
            send(
                    "/api/v1/departments",
                    token,
                    "{\"code\":\"500110-" + PHONE + "\",\"contacts\":[{\"phone\":\"" + PHONE + "\"}]}");
            send("/api/v1/plans/import?area=500110&year=1999", token, PHONE + " " + token);
        }

        for (Path log : logs()) {
            String text = Files.readString(log);
            assertThat(text).as("%s", log).isNotEmpty().doesNotContain(PHONE, "nonsense-" + mark, parts[1], parts[2]);
            assertThat(text.contains(tampered.substring(tampered.length() - 40)))
                    .as("%s", log)
                    .isFalse();
        }
    }

    @Test
    void nobodyWritesALineOfTheLog() throws IOException {
        String token = "Authorization: Bearer " + suite.client().token("viewer");
        for (String end : List.of("%0a", "%0d%0a", "%E2%80%A8", "%1b[2K", "%u000a")) {
            ask("GET /api/v1/departments/x" + end + mark, token);
            ask("GET /api/v1/departments?query=x" + end + mark, token);
            ask("GET /api/v1/plans/500110-2023" + end + mark, token);
        }
        for (String value :
                List.of("a\u0085" + mark, "a\u000b" + mark, "a\t" + mark, "a\u001b[2K" + mark, "a\\n" + mark)) {
            ask("GET /api/v1/departments", token, "User-Agent: " + value);
            ask("GET /api/v1/departments", token, "X-Request-Id: " + value);
            ask("GET /api/v1/departments", token, "X-Forwarded-For: " + value);
            ask("GET /api/v1/departments", token, "traceparent: " + value);
            ask("GET /api/v1/departments", "Authorization: Bearer " + value);
        }

        for (Path log : logs()) {
            assertThat(Files.readString(log)).as("%s", log).doesNotContain(mark);
        }
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> logs = Files.list(RunningSuite.logs())) {
            return logs.filter(log -> log.toString().endsWith(".log")
                            && !log.getFileName().toString().startsWith("servers"))
                    .toList();
        }
    }

    private void send(String path, String token, String body) throws IOException {
        String[] headers = {
            "Authorization: Bearer " + token,
            "Content-Type: application/json",
            "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length
        };
        say("POST " + path, body, headers);
    }

    private void ask(String line, String... headers) throws IOException {
        say(line, "", headers);
    }

    /** Says it octet by octet as it stands, which no HTTP library does; whatever is answered. */
    private void say(String line, String body, String[] headers) throws IOException {
        try (Socket socket = new Socket(
                "localhost", URI.create(suite.processes().gatewayUrl()).getPort())) {
            socket.setSoTimeout(20_000);
            String head = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("\r\n", headers)
                    + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
