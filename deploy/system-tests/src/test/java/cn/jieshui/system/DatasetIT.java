package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A city platform pulls the district's plan through the gateway, verifies it, and pulls what has changed since. */
class DatasetIT {

    private static final String PATH = "/api/v1/datasets/" + RunningSuite.PLAN;
    private static final String ENTERPRISES = "500110-2023-T09-D2";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void theWholePlanIsPulledVerifiedAndFollowed() throws Exception {
        byte[] zip = zip("");
        Map<String, byte[]> whole = unpacked(zip);
        JsonNode manifest = JSON.readTree(whole.get("manifest.json"));
        assertThat(manifest.path("plan").asText()).isEqualTo(RunningSuite.PLAN);
        for (JsonNode part : manifest.path("parts")) {
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(whole.get(part.path("file").asText()))))
                    .as(part.path("name").asText())
                    .isEqualTo(part.path("fileSha256").asText());
        }
        assertThat(text(whole, "goals.csv")).contains(RunningSuite.PLAN + "-G1");
        String knownAt = manifest.path("knownAt").asText();

        String report = suite.report("reporter-500110-jjxxw", ENTERPRISES, "2023-05", "QY-DATASET");
        suite.accept(report);

        RunningSuite.eventually()
                .untilAsserted(() -> assertThat(text(unpacked(zip("?changedSince=" + knownAt)), "entries.csv"))
                        .contains("QY-DATASET"));
        Map<String, byte[]> changes = unpacked(zip("?changedSince=" + knownAt));
        assertThat(text(changes, "reports.csv")).contains(report.substring("/reports/".length()));
        assertThat(text(changes, "goals.csv").lines()).hasSize(1);
        assertThat(zip("?knownAt=" + knownAt)).isEqualTo(zip);
    }

    private byte[] zip(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(suite.processes().gatewayUrl() + PATH + query))
                        .header("Authorization", "Bearer " + suite.client().token("viewer"))
                        .header("Accept", "application/zip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                files.put(entry.getName(), packed.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
