package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends GatewayTest {

    private static final Set<String> OF_BACKENDS_OF_TESTS =
            Set.of("/api/v1/forgetful", "/api/v1/deaf", "/api/v1/absent");

    @Inject
    Routes routes;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void everyOpenPathIsCountedUnderItsOwnName() {
        Set<String> open = routes.all().stream()
                .map(Routes.Open::prefix)
                .filter(prefix -> !OF_BACKENDS_OF_TESTS.contains(prefix))
                .collect(Collectors.toSet());
        open.forEach(prefix -> get(prefix + "/x-of-nobody"));
        String told = Wire.get(metrics.getPort(), metrics.getPath()).body();

        assertThat(open).hasSizeGreaterThan(15).allSatisfy(prefix -> assertThat(told)
                .contains("uri=\"" + (prefix.startsWith("/api/v1/audit/") ? "/api/v1/audit" : prefix) + "\""));
    }

    @Test
    void countsByOpenPathOnAPortOfTheOperator() {
        get("/api/v1/compliance/500110-2023-G1");
        get("/api/v1/measures/water-use");
        String told = Wire.get(metrics.getPort(), metrics.getPath()).body();

        assertThat(metrics.getPort()).isNotEqualTo(door.getPort());
        assertThat(told)
                .contains("uri=\"/api/v1/compliance\"")
                .contains("uri=\"/api/v1/measures\"")
                .doesNotContain("500110-2023-G1");
    }
}
