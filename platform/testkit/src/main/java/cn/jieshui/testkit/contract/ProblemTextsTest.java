package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the texts that callers read to both languages: the same keys with the same placeholders. */
public abstract class ProblemTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** Which files of texts the module has, without language and ending. */
    protected List<String> bundles() {
        return List.of("problems");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(bundles()).allSatisfy(bundle -> assertThat(placeholders(bundle + "_en"))
                .isEqualTo(placeholders(chinese(bundle))));
    }

    @Test
    void everyProblemHasATitleAndADetail() {
        assertThat(bundles().stream()
                        .flatMap(bundle -> placeholders(chinese(bundle)).keySet().stream())
                        .collect(Collectors.groupingBy(key -> key.replaceAll("\\.(title|detail)$", "")))
                        .values())
                .allSatisfy(keys -> {
                    if (keys.stream().anyMatch(key -> key.endsWith(".title") || key.endsWith(".detail"))) {
                        assertThat(keys).hasSize(2);
                    }
                });
    }

    /** Texts that a library looks up by the machine's language stand in files of both languages, with no default. */
    private static String chinese(String bundle) {
        return Files.exists(RESOURCES.resolve(bundle + ".properties")) ? bundle : bundle + "_zh";
    }

    private static Map<String, List<String>> placeholders(String bundle) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toMap(
                        key -> key, key -> found(texts.getProperty(key)), (one, other) -> one, TreeMap::new));
    }

    private static List<String> found(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
