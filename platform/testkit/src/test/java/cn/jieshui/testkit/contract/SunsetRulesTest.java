package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class SunsetRulesTest {

    private static final String DEPRECATED = """
            paths:
              /things:
                get:
                  deprecated: true
                  x-deprecated-since: '2026-12-01'
                  x-sunset: '2027-06-01'
                  x-instead: 改用 listGoods · listGoods
                  description: All things; 改用 listGoods · listGoods
            """;

    @Test
    void whatIsDeprecatedForHalfAYearAndNamesItsSuccessorIsInOrder() throws Exception {
        assertThat(complaints(DEPRECATED)).isEmpty();
    }

    @Test
    void aSunsetThatComesTooSoonIsNamed() throws Exception {
        assertThat(complaints(DEPRECATED.replace("2027-06-01", "2027-05-31")))
                .containsExactly("/paths//things/get is served for less than 6 months");
    }

    @Test
    void aDeprecationWithoutADayOrSuccessorIsNamed() throws Exception {
        assertThat(complaints(DEPRECATED.replace("x-sunset", "x-set").replace("x-instead", "x-else")))
                .containsExactly(
                        "/paths//things/get does not say since when it is deprecated and until when it is served",
                        "/paths//things/get does not say what to use instead");
    }

    @Test
    void aSunsetOfWhatIsNotDeprecatedIsNamed() throws Exception {
        assertThat(complaints(DEPRECATED.replace("deprecated: true", "deprecated: false")))
                .containsExactly("/paths//things/get has a sunset and is not deprecated");
    }

    private static List<String> complaints(String document) throws Exception {
        return SunsetRules.complaints(new YAMLMapper().readTree(document));
    }
}
