package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.calculation.Period;
import java.util.Optional;

/** Which earlier value a value is held against. */
public enum ComparedTo {
    /** 同比: the same period of the year before. */
    LAST_YEAR {
        @Override
        Optional<Period> of(Period period) {
            return period.year() > FIRST_YEAR
                    ? Optional.of(new Period(period.year() - 1, period.frequency(), period.number()))
                    : Optional.empty();
        }
    },
    /** 环比: the period of the same length before; of January the December of the year before. */
    LAST_PERIOD {
        @Override
        Optional<Period> of(Period period) {
            if (period.number() > 1) {
                return Optional.of(new Period(period.year(), period.frequency(), period.number() - 1));
            }
            int last = 12 / period.frequency().months();
            return LAST_YEAR.of(period).map(year -> new Period(year.year(), period.frequency(), last));
        }
    };

    private static final int FIRST_YEAR = 1000;

    abstract Optional<Period> of(Period period);
}
