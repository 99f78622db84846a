package cn.jieshui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class LargeBodiesTest {

    private static final byte[] SEVEN_MEGABYTES =
            ("{\"lines\": []" + " ".repeat(7 << 20) + "}").getBytes(StandardCharsets.UTF_8);

    @TestHTTPResource("/trial/sheets")
    URI sheets;

    @Test
    void aBodyThatGrowsAboveTheLimitIsCutOff() throws Exception {
        HttpResponse<String> answer =
                send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(SEVEN_MEGABYTES)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatIsAnnouncedAboveTheLimitIsRefusedBeforeItComes() throws Exception {
        HttpResponse<String> answer = send(BodyPublishers.ofByteArray(SEVEN_MEGABYTES));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("https://jieshui.cn/problems/too-large");
    }

    private HttpResponse<String> send(BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(sheets)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
