package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Some rows cannot be accepted, so none of them is. It is told as malformed when one is malformed, else as not allowed
 * when one is for another area, else as a conflict when one meets another value that stands, else as against a rule.
 */
final class RowsRefused extends Refusal {

    private static final Map<Kind, String> CODES = Map.of(
            Kind.MALFORMED, "malformed-rows",
            Kind.NOT_ALLOWED, "rows-of-another-area",
            Kind.CONFLICT, "rows-differ-from-what-stands",
            Kind.RULE, "unacceptable-rows");

    private final transient RecordedRows counted;

    RowsRefused(Kind worst, RecordedRows counted) {
        super(worst, code(worst, counted), counted.refused());
        this.counted = counted;
    }

    private static String code(Kind worst, RecordedRows counted) {
        return counted.toConfirm() == counted.refused() ? "rows-to-confirm" : CODES.get(worst);
    }

    @Override
    public List<FieldProblem> fields() {
        return counted.faults();
    }

    RecordedRows counted() {
        return counted;
    }
}
