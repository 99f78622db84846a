package cn.jieshui.task.plan.reading;

import java.util.List;

/** The headline goals (控制指标) that have a name in contracts, recognised by words that every wording of them shares. */
enum GoalCode {
    GROUNDWATER_USE("groundwater-use", FoldMethod.SUM, PaceKind.LINEAR, "地下水"),
    WATER_PER_IAV_REDUCTION("water-per-iav-reduction", FoldMethod.REDUCTION, PaceKind.LINEAR, "万元工业增加值", "用水量"),
    WATER_PER_GDP_REDUCTION("water-per-gdp-reduction", FoldMethod.REDUCTION, PaceKind.LINEAR, "万元GDP", "用水量"),
    WATER_PER_GDP_REDUCTION_IN_CHINESE(
            "water-per-gdp-reduction", FoldMethod.REDUCTION, PaceKind.LINEAR, "万元", "生产总值", "用水量"),
    IRRIGATION_COEFFICIENT("irrigation-coefficient", FoldMethod.LATEST_RATIO, PaceKind.YEAR_END, "灌溉水", "利用系数"),
    LEAKAGE_RATE("leakage-rate", FoldMethod.RATIO_OF_SUMS, PaceKind.LINEAR, "漏损率"),
    UNCONVENTIONAL_WATER_USE("unconventional-water-use", FoldMethod.SUM, PaceKind.LINEAR, "非常规水", "利用量"),
    KEY_USER_CARRIERS("key-user-carriers", FoldMethod.ITEMS_OVER_POPULATION, PaceKind.LINEAR, "重点监控用水单位", "节水载体"),
    TOTAL_WATER_USE("total-water-use", FoldMethod.SUM, PaceKind.LINEAR, "用水总量");

    final String code;
    final FoldMethod method;
    final PaceKind pace;
    private final List<String> words;

    GoalCode(String code, FoldMethod method, PaceKind pace, String... words) {
        this.code = code;
        this.method = method;
        this.pace = pace;
        this.words = List.of(words);
    }

    /** The goal that a name stands for, or null. */
    static GoalCode of(String name) {
        for (GoalCode goal : values()) {
            if (goal.words.stream().allMatch(name::contains)) {
                return goal;
            }
        }
        return null;
    }
}
