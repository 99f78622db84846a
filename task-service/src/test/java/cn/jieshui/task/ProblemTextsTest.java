package cn.jieshui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(texts("problems.properties").keySet())
                .isNotEmpty()
                .isEqualTo(texts("problems_en.properties").keySet());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(ProblemTextsTest.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
