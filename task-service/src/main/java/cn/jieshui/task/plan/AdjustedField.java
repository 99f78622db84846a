package cn.jieshui.task.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A member of a goal or deliverable that an adjustment has changed. */
public enum AdjustedField {
    /** How many there are of what a share is counted against (总体数量). */
    POPULATION(terms -> terms.population() == null ? null : terms.population().amount()),
    /** The required value (目标值). */
    TARGET(terms -> terms.target() == null ? null : terms.target().amount()),
    /** The value to strive for (力争值). */
    STRETCH(terms -> terms.target() == null ? null : terms.target().stretch()),
    CONDITION(Terms::condition),
    /** The last day of a milestone (完成时限). */
    DEADLINE(Terms::deadline);

    private final Function<Terms, Object> value;

    AdjustedField(Function<Terms, Object> value) {
        this.value = value;
    }

    /** Those in which the two differ; 5 and 5.0 are the same. */
    static List<AdjustedField> differing(Terms one, Terms other) {
        List<AdjustedField> differing = new ArrayList<>(Arrays.asList(values()));
        differing.removeIf(field -> Objects.equals(field.of(one), field.of(other)));
        return differing;
    }

    /** As text: an amount in the canonical unit and in full, a day as in ISO 8601; null when there is none. */
    String of(Terms terms) {
        Object found = value.apply(terms);
        if (found == null) {
            return null;
        }
        return found instanceof BigDecimal amount ? plain(amount) : found.toString();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /**
     * The canonical unit of the amounts; null for a population, which counts what it names, and for what is no amount.
     */
    String unitOf(Terms terms) {
        return this == TARGET || this == STRETCH ? terms.target().unit().symbol() : null;
    }
}
