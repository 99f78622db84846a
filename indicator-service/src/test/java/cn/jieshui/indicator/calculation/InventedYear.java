package cn.jieshui.indicator.calculation;

import static cn.jieshui.indicator.calculation.Given.YEAR;
import static cn.jieshui.indicator.calculation.Given.difference;
import static cn.jieshui.indicator.calculation.Given.done;
import static cn.jieshui.indicator.calculation.Given.increment;
import static cn.jieshui.indicator.calculation.Given.items;
import static cn.jieshui.indicator.calculation.Given.level;
import static cn.jieshui.indicator.calculation.Given.number;
import static cn.jieshui.indicator.calculation.Given.numbers;
import static cn.jieshui.indicator.calculation.Given.operand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An invented 2023 of a district: every headline goal, some deliverables and a milestone, month by month, accepted on
 * the 8th of the next month unless it is told otherwise. Quantities of water are written in 万立方米.
 *
 * <p>What went wrong: ecology's August came in on 5 December only; industry's May was corrected in January; March was
 * never billed; October's reclaimed water was reported twice; a carrier was reported by two departments; the correction
 * of the leakage rate for pressure was determined anew in July.
 */
public final class InventedYear {

    private static final List<String> CORRECTIONS =
            List.of("correction.meters", "correction.pipes", "correction.pressure", "correction.frost");
    private static final BigDecimal WAN = new BigDecimal(10_000);
    private static final List<Revision> REVISIONS = new ArrayList<>();
    private static final Map<String, Frequency> FREQUENCIES = new LinkedHashMap<>();

    static {
        months("agriculture", "300 300 500 900 1500 1600 1500 1200 700 400 300 300");
        months("industry", "600 600 600 600 600 600 600 600 600 600 600 600");
        accept("industry", increment("2023-05", "4500000"), "2024-01-20");
        months("domestic", "400 400 400 400 400 400 400 400 400 400 400 400");
        months("ecology", "50 50 50 50 50 50 50 - 50 50 50 50");
        accept("ecology", increment("2023-08", "500000"), "2023-12-05");
        months("groundwater", "30 30 30 40 40 45 45 40 30 30 20 20.0001");
        months("supplied", "100 100 100 100 100 100 100 100 100 100 100 100");
        months("billed", "90 92 - 88 93 92 91 91 91 91 91 91");
        year("correction.meters", level("2023", "0.6"), "2023-01-20");
        year("correction.pipes", level("2023", "-0.35"), "2023-01-20");
        year("correction.pressure", level("2023", "0.5"), "2023-01-20");
        year("correction.frost", level("2023", "0"), "2023-01-20");
        accept("correction.pressure", level("2023", "1"), "2023-07-20");
        months("reclaimed", "3 3 3 4 4 4 5 5 5 5 6 6");
        accept("reclaimed", increment("2023-10", "50000"), "2023-11-25");
        months("rainwater", "0 0 1 2 3 5 6 5 4 2 1 0");
        quarters("gdp", "150 170 180 200");
        quarters("iav", "50 55 60 65");
        year("net.large", "31000000.5", "2024-02-20");
        year("gross.large", "60000000", "2024-02-20");
        year("net.small", "9950000", "2024-02-22");
        year("gross.small", "20000000", "2024-02-22");
        FREQUENCIES.put("500110-slj", Frequency.EVENT);
        accept("500110-slj", items("2023-03", "C1@2023-02-27", "C2@2023-03-15"), "2023-04-08");
        accept("500110-slj", items("2023-09", "C3@2023-05-20", "C4@2023-08-30", "C5@2023-09-30"), "2023-10-08");
        FREQUENCIES.put("500110-csglj", Frequency.EVENT);
        accept("500110-csglj", items("2023-06", "C2@2023-04-02", "C6@2023-06-30"), "2023-07-08");
        accept("500110-csglj", items("2023-12", "C7@2023-12-31", "C8@2024-01-02"), "2024-01-08");
        FREQUENCIES.put("500110-nyncw", Frequency.EVENT);
        accept("500110-nyncw", increment("2023-Q1", "300"), "2023-04-12");
        accept("500110-nyncw", increment("2023-Q2", "900"), "2023-07-12");
        accept("500110-nyncw", increment("2023-Q3", "1000"), "2023-10-12");
        accept("500110-nyncw", new Value.Cumulative(Period.parse("2023-12"), number("5000")), "2024-01-08");
        FREQUENCIES.put("500110-zjw", Frequency.EVENT);
        accept("500110-zjw", done("2023-10", "2023-10-19"), "2023-11-08");
    }

    private InventedYear() {}

    /** Each indicator's code with its rule. */
    static Map<String, IndicatorRule> rules() {
        Map<String, IndicatorRule> rules = new LinkedHashMap<>();
        rules.put("total-water-use", Given.cap("220000000"));
        rules.put("groundwater-use", Given.cap("4000000"));
        rules.put("water-per-gdp-reduction", reduction("15", "2020 20000 600"));
        rules.put("water-per-iav-reduction", reduction("18", "2020 7000 180"));
        rules.put(
                "irrigation-coefficient",
                Given.rule(FoldMethod.LATEST_RATIO, TargetComparator.AT_LEAST, "0.5118", TargetUnit.RATIO)
                        .withPace(Pace.YEAR_END));
        rules.put(
                "leakage-rate",
                Given.rule(FoldMethod.RATIO_OF_SUMS, TargetComparator.AT_MOST, "9", TargetUnit.PERCENT));
        rules.put("assessed-leakage-rate", rules.get("leakage-rate"));
        rules.put("unconventional-water-use", Given.floor("850000"));
        rules.put("key-user-carriers", Given.coverage("8"));
        rules.put("enterprises", Given.rule(FoldMethod.ITEMS, TargetComparator.AT_LEAST, "5"));
        rules.put(
                "irrigated-area",
                Given.rule(FoldMethod.SUM, TargetComparator.AT_LEAST, "5000", TargetUnit.MU)
                        .withPace(Pace.curve(numbers("0 0 0.05 0.1 0.2 0.3 0.35 0.4 0.5 0.7 0.9 1"))));
        rules.put("assessment", IndicatorRule.milestone(YEAR, LocalDate.of(YEAR, 9, 30), Modality.BINDING));
        return rules;
    }

    /** What an indicator is computed from as it was known at the end of a day. */
    static Inputs inputs(String indicator, LocalDate day) {
        return switch (indicator) {
            case "total-water-use" ->
                new Inputs.Amount(known(day, "agriculture", "industry", "domestic", "ecology"), Given.SUM);
            case "groundwater-use" -> new Inputs.Amount(known(day, "groundwater"), Given.SUM);
            case "water-per-gdp-reduction" ->
                new Inputs.Quotient(
                        known(day, "agriculture", "industry", "domestic", "ecology", "gdp"),
                        operands -> Given.SUM.of(operands).subtract(operands.get("gdp")),
                        operand("gdp"));
            case "water-per-iav-reduction" ->
                new Inputs.Quotient(known(day, "industry", "iav"), operand("industry"), operand("iav"));
            case "irrigation-coefficient" ->
                new Inputs.Quotient(
                        known(day, "net.large", "gross.large", "net.small", "gross.small"),
                        operands -> operands.get("net.large").add(operands.get("net.small")),
                        operands -> operands.get("gross.large").add(operands.get("gross.small")));
            case "leakage-rate" ->
                new Inputs.Quotient(
                        known(day, "supplied", "billed"), difference("supplied", "billed"), operand("supplied"));
            case "assessed-leakage-rate" ->
                new Inputs.Quotient(corrected(day), InventedYear::leak, operand("supplied"));
            case "unconventional-water-use" -> new Inputs.Amount(known(day, "reclaimed", "rainwater"), Given.SUM);
            case "irrigated-area" -> new Inputs.Stated(known(day, "500110-nyncw"));
            case "assessment" -> new Inputs.Stated(known(day, "500110-zjw"));
            default -> new Inputs.Stated(known(day, "500110-slj", "500110-csglj"));
        };
    }

    /** 供水总量 − 注册用户用水量 − 供水总量 × 总修正值. */
    private static BigDecimal leak(Map<String, BigDecimal> operands) {
        BigDecimal percent = CORRECTIONS.stream().map(operands::get).reduce(BigDecimal.ZERO, BigDecimal::add);
        return operands.get("supplied")
                .subtract(operands.get("billed"))
                .subtract(percent.movePointLeft(2).multiply(operands.get("supplied")));
    }

    private static List<Series> corrected(LocalDate day) {
        List<Series> series = new ArrayList<>(known(day, "supplied", "billed"));
        CORRECTIONS.forEach(
                name -> series.add(new Series(name, Frequency.YEAR, Revision.effective(REVISIONS, name, day), true)));
        return series;
    }

    /** All that was accepted, in the order of its acceptance. */
    public static List<Revision> revisions() {
        return REVISIONS.stream()
                .sorted(Comparator.comparing(Revision::acceptedOn))
                .toList();
    }

    /** How often a series is due. */
    public static Frequency frequency(String series) {
        return FREQUENCIES.get(series);
    }

    /** The twelve results of an indicator by the second opinion, as known at the end of a day. */
    public static List<String> secondOpinion(String indicator, LocalDate day) {
        return Obvious.year(rules().get(indicator), inputs(indicator, day));
    }

    private static List<Series> known(LocalDate day, String... names) {
        return Arrays.stream(names)
                .map(name -> new Series(name, FREQUENCIES.get(name), Revision.effective(REVISIONS, name, day)))
                .toList();
    }

    private static void accept(String series, Value value, String day) {
        REVISIONS.add(Revision.of(series, value, day));
    }

    private static void months(String series, String amounts) {
        periods(series, Frequency.MONTH, amounts);
    }

    private static void quarters(String series, String amounts) {
        periods(series, Frequency.QUARTER, amounts);
    }

    private static void periods(String series, Frequency frequency, String amounts) {
        FREQUENCIES.put(series, frequency);
        String[] each = amounts.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            if (!each[i].equals("-")) {
                Period period = new Period(YEAR, frequency, i + 1);
                Value value = new Value.Increment(period, number(each[i]).multiply(WAN));
                REVISIONS.add(
                        new Revision(series, period, value, period.lastDay().plusDays(8)));
            }
        }
    }

    private static void year(String series, String amount, String day) {
        year(series, increment("2023", amount), day);
    }

    private static void year(String series, Value value, String day) {
        FREQUENCIES.put(series, Frequency.YEAR);
        accept(series, value, day);
    }

    private static IndicatorRule reduction(String amount, String base) {
        String[] parts = base.split(" ", 3);
        return Given.rule(FoldMethod.REDUCTION, TargetComparator.REDUCTION_AT_LEAST, amount, TargetUnit.PERCENT)
                .withBase(BaseYear.of(
                        2020, List.of(new BaseValue(Period.parse(parts[0]), number(parts[1]), number(parts[2])))));
    }
}
