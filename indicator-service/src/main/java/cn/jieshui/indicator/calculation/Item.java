package cn.jieshui.indicator.calculation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A named thing that is counted (台账条目).
 *
 * @param code what it is known by; the same code is the same thing, whoever reports it and however often
 * @param completedOn the day (Asia/Shanghai) from the end of whose month on it counts; of several the first
 */
public record Item(String code, LocalDate completedOn) {

    public Item {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(completedOn, "completedOn");
    }
}
