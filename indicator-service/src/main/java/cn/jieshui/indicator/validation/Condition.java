package cn.jieshui.indicator.validation;

import java.util.List;
import java.util.Optional;

/** What a rule asks of a value. */
interface Condition {

    /** The values that it must see to judge the one in a cell. */
    List<Cell> needs(Cell cell);

    /**
     * How a value does not go with others.
     *
     * @param compared the numbers, such as {@code 4100 > 2200}, in the canonical unit
     * @param cells of the values that do not go together, that of the value itself among them
     */
    record Clash(String compared, List<Cell> cells) {}

    /** When the numbers break it; empty too when one is not there. */
    Optional<Clash> broken(Cell cell, Values values);

    static Condition of(ValidationRule rule) {
        return switch (rule.kind()) {
            case BALANCE, AT_MOST_OTHER ->
                new Balance(rule.series(), rule.against(), rule.relation(), rule.tolerance());
            case JUMP -> new Jump(rule.series(), rule.share(), rule.comparedTo());
            case CUMULATIVE_MAY_NOT_FALL -> new NoFall(rule.series());
        };
    }
}
