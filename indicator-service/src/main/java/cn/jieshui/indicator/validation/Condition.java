package cn.jieshui.indicator.validation;

import java.util.List;
import java.util.Optional;

/** What a rule asks of a value. */
interface Condition {

    /** The values that it must see to judge the one in a cell. */
    List<Cell> needs(Cell cell);

    /** The numbers compared, such as {@code 4100 > 2200}, when they break it; empty too when one is not there. */
    Optional<String> broken(Cell cell, Values values);

    static Condition of(ValidationRule rule) {
        return switch (rule.kind()) {
            case BALANCE, AT_MOST_OTHER ->
                new Balance(rule.series(), rule.against(), rule.relation(), rule.tolerance());
            case JUMP -> new Jump(rule.series(), rule.share(), rule.comparedTo());
            case CUMULATIVE_MAY_NOT_FALL -> new NoFall(rule.series());
        };
    }
}
