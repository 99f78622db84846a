package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.compliance.Computation.Computed;
import cn.jieshui.indicator.compliance.Results.Fresh;
import cn.jieshui.indicator.compliance.ResultsChanged.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes different for an indicator.
 *
 * @param fresh its twelve results
 * @param months how many of them are not as those that stand, or rest on other inputs
 * @param event the months of them that differ in what most readers want of a result; none when only their missing
 *     periods or inputs did
 */
record Change(Fresh fresh, int months, ResultsChanged event) {

    /** Holds what was computed, January first, against what stands. */
    static Change of(Subject subject, List<Computed> computed, Standing was, Results results) {
        Digests digests = new Digests();
        long version = was.version() + 1;
        Fresh fresh = Fresh.after(was);
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= computed.size(); month++) {
            Computed now = computed.get(month - 1);
            byte[] body = results.body(now.result());
            String inputs = now.inputs().stream().map(String::valueOf).collect(Collectors.joining(","));
            digests.put(fresh.digests(), month, body, inputs);
            boolean same = !was.isNone() && Digests.same(fresh.digests(), was.digests(), month);
            Outline stood = was.isNone() ? null : was.outlines().get(month - 1);
            Outline stands = same ? stood : results.outline(now.result());
            fresh.add(same ? was.versions().get(month - 1) : version, body, inputs, stands);
            if (!same) {
                months.add(new Month(now.result().asOf(), stood, stands));
            }
        }
        return new Change(fresh, months.size(), event(subject, version, months));
    }

    private static ResultsChanged event(Subject subject, long version, List<Month> changed) {
        return new ResultsChanged(
                subject.indicator().id(),
                subject.indicator().plan(),
                subject.indicator().area(),
                version,
                changed.stream().filter(Month::differs).toList());
    }
}
