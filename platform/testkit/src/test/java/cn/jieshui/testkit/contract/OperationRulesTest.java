package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationRulesTest {

    private static final String COMPLETE = """
            paths:
              /things:
                get:
                  operationId: listThings
                  summary: 全部 · All things
                  tags: [things]
                  security: [{bearer: []}]
                  parameters: [{name: limit}, {name: cursor}, {name: If-None-Match}]
                  responses:
                    '200': {description: OK, headers: {ETag: {}}, content: {application/json: {}}}
                    '304': {description: Known}
                    '400': {$ref: '#/components/responses/Bad'}
                    '401': {$ref: '#/components/responses/Bad'}
                    '403': {$ref: '#/components/responses/Bad'}
            components:
              responses:
                Bad:
                  content: {application/problem+json: {schema: {$ref: '#/components/schemas/Problem'}}}
            """;

    @Test
    void aCompleteOperationIsInOrder() throws Exception {
        assertThat(complaints(COMPLETE)).isEmpty();
    }

    @Test
    void eachThingThatIsMissingIsNamed() throws Exception {
        assertThat(complaints(COMPLETE.replace("summary: 全部 · All things", "summary: ' '")
                        .replace("tags: [things]", "tags: []")
                        .replace("'403'", "'404'")
                        .replace("'200'", "'302'")))
                .containsExactly(
                        "get /things: has no summary in Chinese and in English",
                        "get /things: has no tag",
                        "get /things: has no response 403",
                        "get /things: has no answer when all is well"
                                + " (beside @APIResponse, @APIResponseSchema names it)");
    }

    @Test
    void aRefusalThatIsNoProblemIsNamed() throws Exception {
        assertThat(complaints(COMPLETE.replace("problem+json", "json")))
                .containsExactly(
                        "get /things: 400 is no problem+json",
                        "get /things: 401 is no problem+json",
                        "get /things: 403 is no problem+json");
    }

    @Test
    void aListThatComesInOnePieceIsNamed() throws Exception {
        assertThat(complaints(COMPLETE.replace("{name: cursor}", "{name: query}")))
                .containsExactly("get /things: is a list without cursor and limit");
    }

    @Test
    void aReadThatSendsWhatIsKnownIsNamed() throws Exception {
        for (String missing : List.of("If-None-Match", "'304'", "ETag")) {
            assertThat(complaints(COMPLETE.replace(missing, missing.equals("'304'") ? "'302'" : "Other")))
                    .as(missing)
                    .containsExactly("get /things: does not say how not to be sent what is known");
        }
    }

    private static List<String> complaints(String document) throws Exception {
        return OperationRules.complaints(new YAMLMapper().readTree(document));
    }
}
