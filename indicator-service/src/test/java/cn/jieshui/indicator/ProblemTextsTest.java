package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @Test
    void everyProblemIsToldInBothLanguages() throws IOException {
        Properties chinese = texts("problems.properties");
        Properties english = texts("problems_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames()).allSatisfy(key -> {
            assertThat(english.getProperty(key)).isNotBlank();
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese.getProperty(key)));
        });
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(ProblemTextsTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
