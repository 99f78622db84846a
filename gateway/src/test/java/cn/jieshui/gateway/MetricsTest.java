package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest extends GatewayTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

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
