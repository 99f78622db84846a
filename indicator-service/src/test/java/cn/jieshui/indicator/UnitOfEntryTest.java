package cn.jieshui.indicator;

import static cn.jieshui.indicator.Api.COMPLIANCE;
import static cn.jieshui.indicator.Api.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** The same quantities give the same figures, in whatever unit they were entered; random ones, told when they fail. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class UnitOfEntryTest {

    private static final Map<String, Integer> POWERS =
            Map.of("m3", 0, "立方米", 0, "方", 0, "千立方米", 3, "万立方米", 4, "万m³", 4, "百万方", 6, "亿立方米", 8);
    private static final List<String> UNITS = POWERS.keySet().stream().sorted().toList();
    private static final List<String> SAME =
            List.of("actual", "pace", "attainment", "met", "light", "completeness", "forecast");

    @RepeatedTest(5)
    void neverMatters() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<BigDecimal> cubicMetres = IntStream.range(0, 12)
                .mapToObj(month -> BigDecimal.valueOf(random.nextInt(1, 40_000_000), random.nextInt(-1, 5)))
                .toList();

        List<Map<String, Object>> plain = figures(cubicMetres, random, List.of("m3"));
        assertThat(figures(cubicMetres, random, List.of("万立方米")))
                .as("seed %d", seed)
                .isEqualTo(plain);
        assertThat(figures(cubicMetres, random, List.of("亿立方米")))
                .as("seed %d", seed)
                .isEqualTo(plain);
        assertThat(figures(cubicMetres, random, UNITS)).as("seed %d", seed).isEqualTo(plain);
    }

    /** Of a plan of its own, each month entered in one of the units. */
    private static List<Map<String, Object>> figures(List<BigDecimal> cubicMetres, Random random, List<String> units) {
        TestPlan plan = TestPlan.issued();
        TestMeasure use = TestMeasure.monthlyVolume().created();
        Figures.define(plan, "G1", "\"value\": \"" + use.code() + "\"");
        TestValue[] values = new TestValue[12];
        for (int month = 1; month <= 12; month++) {
            String unit = units.get(random.nextInt(units.size()));
            String amount =
                    cubicMetres.get(month - 1).movePointLeft(POWERS.get(unit)).toPlainString();
            values[month - 1] = TestValue.of(use, plan.period("%02d".formatted(month)), amount, unit);
        }
        TestValue.sent(values).statusCode(201);
        return results(plan);
    }

    private static List<Map<String, Object>> results(TestPlan plan) {
        List<Map<String, Object>> results = new ArrayList<>();
        List<Map<String, Object>> months =
                read(COMPLIANCE + "/" + plan.id("G1")).getList("months");
        for (Map<String, Object> month : months) {
            Map<String, Object> same = new LinkedHashMap<>();
            SAME.forEach(member -> same.put(member, plain(month.get(member))));
            results.add(same);
        }
        return results;
    }

    private static Object plain(Object member) {
        if (member instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(member).replaceAll("(\\.[0-9]*?)0+([,}])", "$1$2").replaceAll("\\.([,}])", "$1");
    }
}
