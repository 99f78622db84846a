package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.PaceKind;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a plan is held to (考核指标), as the plan says it.
 *
 * @param id that of the goal or deliverable
 * @param code the goal's name in contracts; null of a deliverable
 * @param text the clause it was read from
 * @param task null of a goal, as are chapter, condition and parties
 * @param pace what the plan proposes; null of a milestone
 * @param deadline of a milestone, the last day inclusive; null when the plan names none
 * @param population null when no whole is meant
 * @param partOf the goal that this one is a part of; null else
 * @param sameAs the deliverable or goal that says the same in other words; null else
 */
public record Indicator(
        String id,
        String plan,
        String area,
        int year,
        IndicatorKind kind,
        String code,
        String name,
        String text,
        Integer line,
        String chapter,
        String task,
        PlannedTarget target,
        Modality modality,
        String condition,
        FoldMethod method,
        PaceKind pace,
        LocalDate deadline,
        Population population,
        String partOf,
        String sameAs,
        List<Party> parties) {}
