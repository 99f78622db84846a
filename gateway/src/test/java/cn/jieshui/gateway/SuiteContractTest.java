package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.contract.ContractRules;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuiteContractTest extends GatewayTest {

    @Test
    void theSuitesContractHasEveryOperationOfEveryService() throws IOException {
        JsonNode suite = suite();

        Set<String> expected = new TreeSet<>();
        for (String service : List.of("department", "task", "indicator", "gateway")) {
            expected.addAll(operations(committed(service)));
        }
        assertThat(expected).contains("listDepartments", "importPlan", "listCompliance", "followEvents");
        assertThat(operations(suite)).isEqualTo(expected);
    }

    @Test
    void whateverTheContractRefersToIsThere() throws IOException {
        JsonNode suite = suite();

        assertThat(suite.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        suite.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyOperationOfAServiceTellsTheAnswersOfTheGateway() throws IOException {
        ObjectNode paths = (ObjectNode) suite().get("paths");
        committed("gateway").get("paths").fieldNames().forEachRemaining(paths::remove);
        List<JsonNode> answers = paths.findValues("responses");

        assertThat(answers).isNotEmpty().allSatisfy(each -> assertThat(
                        each.at("/504/$ref").asText())
                .isEqualTo("#/components/responses/ServiceTooSlow"));
    }

    /** Also the gateway's own part of it, which no service tests. */
    @Test
    void theSuitesContractKeepsAllRules() throws IOException {
        assertThat(ContractRules.complaints(get("/openapi.json").body())).isEmpty();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() throws IOException {
        JsonNode suite = suite();

        List<JsonNode> rights = suite.get("paths").findValues("x-jieshui-rights");
        assertThat(rights).hasSize(operations(suite).size());
        assertThat(rights).allSatisfy(each -> assertThat(each.path("roles")).isNotEmpty());
    }

    @Test
    void everyRouteIsInTheContractAndNothingElse() throws IOException {
        ObjectNode paths = (ObjectNode) suite().get("paths");
        committed("gateway").get("paths").fieldNames().forEachRemaining(paths::remove);
        paths.fieldNames().forEachRemaining(path -> assertThat(
                        get(path.replace("{service}", "task-service").replaceAll("\\{[^}]*}", "x"))
                                .status())
                .as(path)
                .isEqualTo(200));
    }

    @Test
    void withoutABrokerThereAreNoEvents() {
        Reply reply = get("/api/v1/events");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("events-off");
    }

    @Test
    void thePageOfTheContractLoads() {
        Reply page = get("/docs/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("swagger-ui", "/openapi");
        assertThat(get("/docs/swagger-ui-bundle.js").status()).isEqualTo(200);
    }

    private JsonNode suite() throws IOException {
        return new ObjectMapper().readTree(get("/openapi.json").body());
    }

    private static JsonNode committed(String service) throws IOException {
        try (InputStream contract =
                SuiteContractTest.class.getResourceAsStream("/contracts/" + service + "/openapi.yaml")) {
            return new YAMLMapper().readTree(contract);
        }
    }

    private static Set<String> operations(JsonNode contract) {
        return new TreeSet<>(contract.get("paths").findValuesAsText("operationId"));
    }
}
