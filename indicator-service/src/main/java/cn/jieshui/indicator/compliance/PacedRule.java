package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.IndicatorRule;
import cn.jieshui.indicator.calculation.LightRule;
import cn.jieshui.indicator.calculation.Pace;
import cn.jieshui.indicator.calculation.PastYear;
import cn.jieshui.indicator.compliance.PaceBasis.Source;
import cn.jieshui.indicator.definition.PaceSetting;
import cn.jieshui.indicator.definition.Settings;
import java.util.Optional;

/**
 * How an indicator is computed and judged, with its pace found where it is to come from: a curve that nobody has typed
 * is the course of a past year.
 *
 * @param basis null for what has no pace: levels and milestones
 */
record PacedRule(IndicatorRule rule, PaceBasis basis) {

    static PacedRule of(Subject subject, MeasuredInputs inputs) {
        IndicatorRule rule = subject.rule();
        if (rule.lightRule() == LightRule.MILESTONE || rule.lightRule().isLevel()) {
            return new PacedRule(rule, null);
        }
        PaceSetting wanted = subject.settings().paceOf(subject.indicator());
        boolean profiled = wanted != null && wanted.needsProfile() && !rule.annual();
        return profiled ? likeAPastYear(rule, subject, inputs) : plain(rule, subject);
    }

    private static PacedRule plain(IndicatorRule rule, Subject subject) {
        Settings settings = subject.settings();
        Source source = settings.pace() != null || settings.annual() ? Source.SET : Source.PLAN;
        return new PacedRule(rule, new PaceBasis(rule.pace().kind(), source, null));
    }

    private static PacedRule likeAPastYear(IndicatorRule rule, Subject subject, MeasuredInputs inputs) {
        for (int year : subject.settings().profileYears(subject.indicator())) {
            Optional<Pace> course = PastYear.pace(rule, inputs.of(subject), year);
            if (course.isPresent()) {
                return new PacedRule(
                        rule.withPace(course.get()), new PaceBasis(course.get().kind(), Source.PROFILE, year));
            }
        }
        return new PacedRule(rule, new PaceBasis(rule.pace().kind(), Source.NO_PROFILE, null));
    }

    /** The past year that the pace was taken from. */
    Optional<Integer> profileYear() {
        return Optional.ofNullable(basis).map(PaceBasis::profileYear);
    }
}
