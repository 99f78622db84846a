package cn.jieshui.indicator.measure.web;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.measure.Measure;
import cn.jieshui.indicator.measure.Shape;
import cn.jieshui.indicator.measure.Unit;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a client wants a measure to be. */
public record MeasureRequest(
        @NotNull @Pattern(regexp = NAME) @Size(max = 40) String code,
        @NotNull @PlainText @Size(max = 100) String name,
        @NotNull Unit unit,
        @NotNull Shape shape,
        @NotNull Frequency frequency,
        Boolean cumulative,

        @Size(max = 4)
        Map<
                        @Pattern(regexp = NAME) @Size(max = 40) String,
                        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = NAME) @Size(max = 40) String>>
                dimensions,

        @NotNull @Pattern(regexp = DEPARTMENT) String source,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {

    /** Codes, dimensions and their values are names in formulas. */
    public static final String NAME = "[a-z][a-z0-9_]*";

    static final String DEPARTMENT = "[a-z0-9-]{2,40}";

    public MeasureRequest {
        dimensions = dimensions == null ? Map.of() : dimensions;
    }

    private boolean isCumulative() {
        return Boolean.TRUE.equals(cumulative);
    }

    /**
     * @throws ValidityEndsBeforeItBegins when the last day lies before the first
     * @throws ItemsAreCounted when things are to be counted in anything but ones
     * @throws NothingToAccumulate when its values do not add up over the year
     * @throws ValueNamedTwice when a dimension has a value twice
     */
    Measure measure() {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new ValidityEndsBeforeItBegins(validFrom, validTo);
        }
        if (shape == Shape.ITEM && unit != Unit.COUNT) {
            throw new ItemsAreCounted();
        }
        if (isCumulative() && (shape != Shape.VALUE || unit.isShare() || frequency == Frequency.EVENT)) {
            throw new NothingToAccumulate();
        }
        dimensions.forEach((dimension, values) -> {
            if (new HashSet<>(values).size() < values.size()) {
                throw new ValueNamedTwice(dimension);
            }
        });
        return new Measure(code, name, unit, shape, frequency, isCumulative(), dimensions, source, validFrom, validTo);
    }
}
