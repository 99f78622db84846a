package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A dataset as another system has pulled it. */
record TestDataset(JsonNode document) {

    static final String DATASETS = "/api/v1/datasets/";
    static final String ZIP = "application/zip";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Response asked(String accept, TestPlan plan, String query) {
        return as("viewer").accept(accept).get(DATASETS + plan.id() + query);
    }

    static TestDataset of(TestPlan plan, String query) {
        Response answer = asked("application/json", plan, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new TestDataset(read(answer.asByteArray()));
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode manifest() {
        return document.path("manifest");
    }

    String knownAt() {
        return manifest().path("knownAt").asText();
    }

    JsonNode part(String name) {
        return StreamSupport.stream(manifest().path("parts").spliterator(), false)
                .filter(part -> part.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a part by the values of their keys, joined by blanks. */
    Map<String, JsonNode> rows(String name) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        document.path("parts").path(name).forEach(row -> {
            String key = StreamSupport.stream(part(name).path("columns").spliterator(), false)
                    .filter(column -> column.path("key").asBoolean())
                    .map(column -> row.path(column.path("name").asText()).asText())
                    .collect(Collectors.joining(" "));
            assertThat(rows.put(key, row)).as(name + " " + key).isNull();
        });
        return rows;
    }

    /** The digest that the manifest has to have, by whoever reads the rows. */
    String digest(String name) {
        StringBuilder text = new StringBuilder();
        document.path("parts").path(name).forEach(row -> text.append(
                        StreamSupport.stream(part(name).path("columns").spliterator(), false)
                                .map(column -> text(row.path(column.path("name").asText())))
                                .collect(Collectors.joining("\u001F")))
                .append('\n'));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode cell) {
        return cell.isNull() ? "" : cell.isBigDecimal() ? cell.decimalValue().toPlainString() : cell.asText();
    }

    static String sha256(byte[] octets) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a zip file has, by the names of its files. */
    static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                files.put(entry.getName(), packed.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    List<String> parts() {
        return StreamSupport.stream(manifest().path("parts").spliterator(), false)
                .map(part -> part.path("name").asText())
                .toList();
    }
}
