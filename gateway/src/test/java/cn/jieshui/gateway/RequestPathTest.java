package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RequestPathTest {

    @Test
    void keepsEscapedChineseAndTheQueryApart() {
        assertThat(RequestPath.of("/api/v1/plans/%E6%B0%B4?x=/../")
                        .orElseThrow()
                        .value())
                .isEqualTo("/api/v1/plans/%E6%B0%B4");
    }

    @Test
    void matchesPrefixesAtWholeSegments() {
        RequestPath path = RequestPath.of("/api/v1/plans/500110-2023").orElseThrow();

        assertThat(path.startsWith("/api/v1/plans")).isTrue();
        assertThat(path.startsWith("/api/v1/plan")).isFalse();
    }

    @Property
    void whatIsAcceptedReadsTheSameDecodedOrNot(@ForAll("tricky") String target) {
        RequestPath.of(target).ifPresent(path -> {
            URI read = URI.create("http://x" + path.value());
            assertThat(read.normalize().getRawPath()).isEqualTo(path.value());
            assertThat(slashes(read.getPath())).isEqualTo(slashes(path.value()));
            assertThat(read.getPath()).doesNotContain("/../", "\\", ";", "%", "\0");
        });
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    @Provide
    Arbitrary<String> tricky() {
        return Arbitraries.of(
                        "/",
                        "a",
                        "plans",
                        ".",
                        "..",
                        "%2e",
                        "%2F",
                        "%5c",
                        "%25",
                        ";",
                        "\\",
                        "%00",
                        "%E6%B0%B4",
                        "%c0",
                        "?",
                        ":")
                .list()
                .ofMaxSize(8)
                .map(parts -> "/" + String.join("", parts));
    }
}
