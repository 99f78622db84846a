package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class IntegratorPagesTest extends GatewayTest {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)[^\"]*\"");

    @ParameterizedTest
    @CsvSource({
        "/docs/guide,十分钟接入",
        "/docs/clients,生成客户端",
        "/docs/events,事件订阅",
        "/docs/errors,concurrent-change",
        "/docs/limits,每个来源地址的请求数"
    })
    void aPageIsReadableInABrowser(String path, String said) {
        Reply page = get(path, "Authorization: ");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body()).contains(said, "</html>").doesNotContain("](");
    }

    @Test
    void tablesBecomeTables() {
        assertThat(get("/docs/errors").body()).contains("<td><code>concurrent-change</code></td>");
    }

    @Test
    void everyLinkFromTheFirstPageOnLeadsSomewhere() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("/");
        while (!open.isEmpty()) {
            String path = open.remove();
            Reply reply = get(path);
            seen.put(path, reply.status());
            if (String.valueOf(reply.header("Content-Type")).startsWith("text/html")) {
                LINK.matcher(reply.body())
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> link.startsWith("/") && !seen.containsKey(link) && !open.contains(link))
                        .forEach(open::add);
            }
        }

        assertThat(seen).containsKeys("/docs/guide", "/docs/limits", "/openapi.yaml", "/docs/jieshui.css");
        assertThat(seen.values()).allMatch(status -> status == 200 || status == 302);
    }

    @Test
    void theContractNamesThem() throws IOException {
        assertThat(get("/openapi.yaml").body()).contains("(/docs/guide)", "(/docs/errors)", "(/docs/limits)");
    }
}
