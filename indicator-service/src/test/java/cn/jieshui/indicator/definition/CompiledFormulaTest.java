package cn.jieshui.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledFormulaTest {

    @Test
    void dimensionsAreNamedBehindADot() {
        assertThat(of(
                        "water_use.agriculture + water_use.industry - lost",
                        "water_use.agriculture",
                        "0.1",
                        "water_use.industry",
                        "0.2",
                        "lost",
                        "0.3"))
                .isEqualByComparingTo("0");
    }

    @Test
    void longNumbersStayExact() {
        assertThat(of("a + b", "a", "123456789012345678901234567890.000000000001", "b", "1"))
                .isEqualTo(new BigDecimal("123456789012345678901234567891.000000000001"));
    }

    @Test
    void timesComesBeforePlusAndBracketsBeforeBoth() {
        assertThat(of("2 + 3 * (a - -1)", "a", "4")).isEqualByComparingTo("17");
    }

    @Test
    void aFormulaServesManyAtOnce() {
        CompiledFormula formula = CompiledFormula.compile("a / b");

        assertThat(formula.of(values("a", "1", "b", "4"))).isEqualByComparingTo("0.25");
        assertThat(formula.of(values("a", "3", "b", "4"))).isEqualByComparingTo("0.75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00"})
    void aDivisionByZeroIsNotDefined(String zero) {
        assertThatThrownBy(() -> of("a / b", "a", "1", "b", zero)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "(a", "a b", "2a", "a ^ 2", "a % 2", "a = b", "SUM(a)", "a[0]", "a..b", "1.2.3"})
    void whatIsNoArithmeticDoesNotCompile(String text) {
        assertThatThrownBy(() -> CompiledFormula.compile(text)).isInstanceOf(FormulaFault.class);
    }

    @Test
    void noTextWhateverItIsMakesTheCompilerFail() {
        Random random = new Random(20230331);
        String characters = "aB_.09 +-*/()[]{},;=<>!&|%^'\"\\用m³\t";
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(1 + random.nextInt(12), 0, characters.length())
                    .mapToObj(at -> String.valueOf(characters.charAt(at)))
                    .collect(Collectors.joining());
            try {
                Operands.codes(CompiledFormula.compile(text).tree());
            } catch (FormulaFault refused) {
                assertThat(refused).hasMessageStartingWith("formula-");
            }
        }
    }

    private static BigDecimal of(String formula, String... namesAndValues) {
        return CompiledFormula.compile(formula).of(values(namesAndValues));
    }

    private static Map<String, BigDecimal> values(String... namesAndValues) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], new BigDecimal(namesAndValues[i + 1]));
        }
        return values;
    }
}
