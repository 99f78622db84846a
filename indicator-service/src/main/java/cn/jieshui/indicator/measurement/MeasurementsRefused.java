package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Some values of a request cannot be accepted, so none of them is. It is told as malformed when one is malformed, else
 * as a conflict when one meets another that stands, else as against a rule.
 */
public final class MeasurementsRefused extends Refusal {

    private static final int TOLD = 100;

    private static final Map<Kind, String> CODES = Map.of(
            Kind.MALFORMED, "malformed-measurements",
            Kind.RULE, "unacceptable-measurements",
            Kind.CONFLICT, "other-measurements-stand");

    private final transient List<FieldProblem> fields;

    /** @param faults at least one; the first hundred are told. When all that is wrong can be confirmed, it says so */
    public MeasurementsRefused(List<Fault> faults) {
        super(worst(faults), code(faults), faults.size());
        this.fields = faults.stream().limit(TOLD).map(Fault::field).toList();
    }

    private static String code(List<Fault> faults) {
        return faults.stream().allMatch(Fault::isConfirmable) ? "measurements-to-confirm" : CODES.get(worst(faults));
    }

    private static Kind worst(List<Fault> faults) {
        return faults.stream().map(Fault::kind).min(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public List<FieldProblem> fields() {
        return fields;
    }
}
