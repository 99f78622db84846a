package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.compliance.Computation.Computed;
import cn.jieshui.indicator.compliance.Results.Fresh;
import cn.jieshui.indicator.compliance.Results.Stored;
import cn.jieshui.indicator.compliance.ResultsChanged.Month;
import cn.jieshui.indicator.compliance.ResultsChanged.Short;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What becomes different for an indicator.
 *
 * @param fresh the results that are not as those that stand, or rest on other inputs
 * @param event the months of them that differ in what most readers want of a result; none when only their missing
 *     periods or inputs did
 */
record Change(List<Fresh> fresh, ResultsChanged event) {

    /** Holds what was computed, January first, against what stands. */
    static Change of(Subject subject, List<Computed> computed, List<Stored> standing, Results results) {
        Map<Integer, Stored> stands = standing.stream().collect(Collectors.toMap(Stored::month, Function.identity()));
        long version = 1 + standing.stream().mapToLong(Stored::version).max().orElse(0);
        List<Fresh> fresh = new ArrayList<>();
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= computed.size(); month++) {
            Computed now = computed.get(month - 1);
            Stored was = stands.get(month);
            String body = results.body(now.result());
            if (was == null || !was.body().equals(body) || !was.inputs().equals(now.inputs())) {
                fresh.add(new Fresh(subject.known().key(), month, version, body, now.inputs()));
                months.add(month(was == null ? null : results.outline(was.body()), now.result()));
            }
        }
        return new Change(
                fresh,
                new ResultsChanged(
                        subject.indicator().id(),
                        subject.indicator().plan(),
                        subject.indicator().area(),
                        version,
                        months.stream().filter(Change::differs).toList()));
    }

    private static Month month(Short before, Result after) {
        return new Month(after.asOf(), before, Short.of(after));
    }

    private static boolean differs(Month month) {
        return !Objects.equals(month.before(), month.after());
    }
}
