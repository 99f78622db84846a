package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The district's package is loaded through the public API, repeatably. */
class DistrictPackageIT {

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void loadingTheSamePackageAgainWritesNothing() throws Exception {
        assertThat(suite.loadDistrict()).isZero();
    }

    @Test
    void twoBodiesOneCharacterApartAreTwoDepartments() {
        assertThat(resolve("区住房城乡建设委员会")).isEqualTo("500110-zfcxjw");
        assertThat(resolve("区住房城乡建委")).isEqualTo("500110-zfcxjw");
        assertThat(resolve("市住房城乡建委")).isEqualTo("500000-zfcxjw");
    }

    private String resolve(String name) {
        String encoded = java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        return RunningSuite.ok(suite.client().get("viewer", "/departments/resolve?name=" + encoded))
                .path("code")
                .asText();
    }
}
