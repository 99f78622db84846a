package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Some rows cannot be taken over, so none is. It is told as malformed when one is malformed, else as not allowed when
 * one is of another area, else as a conflict when one meets something else that stands, else as against a rule.
 */
final class RowsRefused extends Refusal {

    private static final Map<Kind, String> CODES = Map.of(
            Kind.MALFORMED, "malformed-rows",
            Kind.NOT_ALLOWED, "rows-of-another-area",
            Kind.CONFLICT, "rows-differ-from-what-stands",
            Kind.RULE, "unacceptable-rows");

    private final transient List<FieldProblem> fields;

    RowsRefused(DirectoryImport result) {
        this(worst(result.faults()), result);
    }

    private RowsRefused(Kind worst, DirectoryImport result) {
        super(worst, CODES.get(worst), result.refused());
        fields = result.told();
    }

    private static Kind worst(List<RowFault> faults) {
        return Stream.of(Kind.MALFORMED, Kind.NOT_ALLOWED, Kind.CONFLICT)
                .filter(kind -> faults.stream().anyMatch(fault -> fault.kind() == kind))
                .findFirst()
                .orElse(Kind.RULE);
    }

    @Override
    public List<FieldProblem> fields() {
        return fields;
    }
}
