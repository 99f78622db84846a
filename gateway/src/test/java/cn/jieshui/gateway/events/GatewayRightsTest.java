package cn.jieshui.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * The gateway's own operations with every role, with roles that nobody knows, and with no token, as their contract has
 * it.
 */
@QuarkusTest
class GatewayRightsTest extends EventsTest {

    private static final Logger LOG = Logger.getLogger(GatewayRightsTest.class);
    private static final Path OWN = Path.of("src/main/resources/contracts/gateway/openapi.yaml");
    private static final Path SHARED = Path.of("../department-service/src/main/resources/contracts/openapi.yaml");
    private static final String AUDIT = "/api/v1/audit/";
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final List<String> ROLES = List.of(
            "viewer",
            "reporter",
            "reviewer",
            "water-office",
            "statistics",
            "data-migration",
            "auditor",
            "admin",
            "Viewer",
            "AUDITOR",
            "water_office",
            "nobody");

    private final HttpClient client = HttpClient.newHttpClient();
    private int cells;

    /** @param path with something in its places that is not there */
    private record Operation(String id, String method, String path, JsonNode rights) {}

    @Test
    void everyOperationIsForTheRolesOfItsRowAndForNobodyElse() throws Exception {
        List<Operation> operations = operations();
        assertThat(operations).hasSizeGreaterThan(12);

        for (Operation operation : operations) {
            assertThat(operation.rights().path("roles").isEmpty())
                    .as(operation.id())
                    .isFalse();
            assertThat(ask(operation, null)).as(operation.id()).isEqualTo(401);
            for (String role : ROLES) {
                boolean may = operation.rights().path("roles").has(role);
                int status = ask(operation, tokenOf(role + "-" + area, List.of(role), area));
                if (may) {
                    assertThat(status).as("%s of %s", operation.id(), role).isNotIn(401, 403);
                    assertThat(status).isLessThan(500);
                } else {
                    assertThat(status).as("%s of %s", operation.id(), role).isEqualTo(403);
                }
            }
        }
        LOG.infof("%d cells of %d operations were tried", cells, operations.size());
    }

    private int ask(Operation operation, String token) throws IOException, InterruptedException {
        cells++;
        boolean hasBody = List.of("POST", "PUT").contains(operation.method());
        HttpRequest.Builder request = HttpRequest.newBuilder(door.resolve(operation.path()))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method(operation.method(), hasBody ? BodyPublishers.ofString("{}") : BodyPublishers.noBody());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        // a stream never ends by itself
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        for (Path contract : List.of(OWN, SHARED)) {
            JsonNode paths = new YAMLMapper().readTree(contract.toFile()).get("paths");
            for (var path : paths.properties()) {
                if (contract.equals(OWN) || path.getKey().startsWith(AUDIT)) {
                    METHODS.stream()
                            .filter(path.getValue()::has)
                            .map(method -> operation(
                                    method, path.getKey(), path.getValue().get(method)))
                            .forEach(operations::add);
                }
            }
        }
        return operations;
    }

    private static Operation operation(String method, String path, JsonNode told) {
        return new Operation(
                told.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path.replace("{service}", "gateway")
                        .replace("{id}", "wh_00000000-0000-0000-0000-000000000000")
                        .replace("{letter}", "1"),
                told.path("x-jieshui-rights"));
    }
}
