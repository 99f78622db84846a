package cn.jieshui.local;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.local.district.ExampleReport;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirstScreenTest {

    private static final String DELIVERABLE = "500110-2023-T09-D2";
    private static final String BODY = "{\"period\":\"2023-03\"}";

    private final Ports ports = Ports.free();

    private String screen(String state) {
        ExampleReport example =
                new ExampleReport("reporter-500110-jjxxw", DELIVERABLE, "2023-03", BODY, DELIVERABLE + "-R1", state);
        return FirstScreen.of(ports, "http://localhost:8090/jieshui", example);
    }

    @Test
    void itSaysWhatRunsWhereOnThisRunsPorts() {
        assertThat(screen(null))
                .contains(ports.url(Service.GATEWAY) + "/api/v1")
                .contains(ports.url(Service.DEPARTMENT) + "/q/swagger-ui")
                .contains(ports.url(Service.TASK) + "/q/swagger-ui")
                .contains(ports.url(Service.INDICATOR) + "/q/swagger-ui")
                .contains("Kafka localhost:" + ports.kafka(), "Postgres localhost:" + ports.postgres())
                .doesNotContainPattern("\\{[a-z]+}");
    }

    @Test
    void atFirstItProposesTheWholeMainJob() {
        String api = ports.url(Service.GATEWAY) + "/api/v1";

        assertThat(screen(null).lines().map(String::strip).filter(line -> line.matches("(sleep 1; )?curl .*")))
                .containsExactly(
                        "curl -s -w '\\n' " + api + "/deliverables/" + DELIVERABLE
                                + "/reports -H \"Authorization: Bearer $(token reporter-500110-jjxxw)\""
                                + " -H 'Content-Type: application/json' -d '" + BODY + "'",
                        "curl -s -w '\\n' -X POST " + api + "/reports/" + DELIVERABLE
                                + "-R1/accept -H \"Authorization: Bearer $(token water-office)\" -H 'If-Match: *'",
                        "sleep 1; curl -s " + api + "/compliance/" + DELIVERABLE
                                + " -H \"Authorization: Bearer $(token viewer)\""
                                + " | tr '{' '\\n' | grep '\"asOf\":\"2023-03\"'");
    }

    /** The issuer writes its answer over several lines. */
    @Test
    void theTokenFunctionFindsTheTokenInTheIssuersAnswer() throws Exception {
        String function = screen(null)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("token()"))
                .findFirst()
                .orElseThrow();
        String answer =
                "{\n  \"token_type\" : \"Bearer\",\n  \"access_token\" : \"abc.def\",\n  \"expires_in\" : 3600\n}";
        String curl = "curl() { printf '%s\\n' \"$ANSWER\"; }\n";
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", curl + function + "\ntoken viewer");
        bash.environment().putAll(Map.of("ANSWER", answer));
        Process shell = bash.redirectErrorStream(true).start();

        assertThat(shell.inputReader(StandardCharsets.UTF_8).lines()).containsExactly("abc.def");
    }

    @Test
    void whatWasAcceptedInAnEarlierRunIsOnlyShown() {
        assertThat(screen("ACCEPTED"))
                .contains("The example report " + DELIVERABLE + "-R1 was sent in an earlier run and is ACCEPTED")
                .contains("/compliance/" + DELIVERABLE)
                .doesNotContain("/accept ", " -d '" + BODY);
    }

    @Test
    void whatWaitsForAcceptanceIsAcceptedNext() {
        assertThat(screen("SUBMITTED"))
                .contains("/reports/" + DELIVERABLE + "-R1/accept")
                .doesNotContain(" -d '" + BODY);
    }
}
