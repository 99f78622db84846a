package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the catalogue of problems for integrators ({@code gateway/ERRORS.md}) to the texts that the suite really
 * answers with. {@code -Dcontracts.update=true} writes it anew.
 */
class ErrorCatalogueTest {

    private static final Path CATALOGUE = Path.of("ERRORS.md");
    private static final String TITLE = ".title";
    private static final List<String> TEXTS = List.of(
            "../platform/core/src/main/resources/platform-problems",
            "src/main/resources/problems",
            "../department-service/src/main/resources/problems",
            "../task-service/src/main/resources/problems",
            "../indicator-service/src/main/resources/problems");
    private static final String HEAD = """
            # Problems 错误目录

            Every refusal is `application/problem+json` (RFC 9457). Decide by `type`, which is `https://jieshui.cn/problems/` and a name of
            this list; `errors` says which member is at fault, by a JSON pointer; `traceId` is what operators find the request by. There may
            be new types within a version: treat an unknown one by its status. `…` stands for what the case puts in.

            What to do, by status: **400**, **422** put right what `errors` names, then send again · **401** get a new token · **403** another
            role is needed · **404** the thing is not there, or not yours · **409** read the thing again and decide · **412** read again, take
            the new ETag · **413**, **415** send less, or another format · **428** send `If-Match` · **429**, **503** wait for `Retry-After`
            · **502**, **504** a change may have been made: repeat it with the same `Idempotency-Key` · **500** tell the operators the
            `traceId`.

            | Type | 中文 | English |
            |---|---|---|
            """;

    @Test
    void theCatalogueNamesEveryProblem() throws IOException {
        String catalogue = HEAD + rows();
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(CATALOGUE, catalogue);
        }

        assertThat(CATALOGUE).content().isEqualTo(catalogue);
    }

    private static String rows() throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        for (String texts : TEXTS) {
            Properties chinese = read(texts + ".properties");
            Properties english = read(texts + "_en.properties");
            chinese.stringPropertyNames().stream()
                    .filter(key -> key.endsWith(TITLE))
                    .map(key -> key.substring(0, key.length() - TITLE.length()))
                    .forEach(type -> rows.putIfAbsent(
                            type, "| `" + type + "` | " + told(chinese, type) + " | " + told(english, type) + " |\n"));
        }
        return rows.values().stream().collect(Collectors.joining());
    }

    private static String told(Properties texts, String type) {
        return (texts.getProperty(type + TITLE) + ": " + texts.getProperty(type + ".detail", ""))
                .replaceAll("\\{\\d+(,[^}]*)?}", "…")
                .replace("|", "\\|");
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
