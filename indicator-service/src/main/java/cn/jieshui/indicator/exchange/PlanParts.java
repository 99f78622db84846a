package cn.jieshui.indicator.exchange;

import static cn.jieshui.indicator.exchange.Column.amount;
import static cn.jieshui.indicator.exchange.Column.code;
import static cn.jieshui.indicator.exchange.Column.key;
import static cn.jieshui.indicator.exchange.Column.of;
import static cn.jieshui.indicator.exchange.Column.text;
import static cn.jieshui.indicator.exchange.CommonColumns.CHANGED_AT;

import cn.jieshui.indicator.exchange.Column.Type;
import cn.jieshui.indicator.plan.Chapter;
import cn.jieshui.indicator.plan.IssuedPlan;
import cn.jieshui.indicator.plan.IssuedPlan.Deliverable;
import cn.jieshui.indicator.plan.IssuedPlan.Goal;
import cn.jieshui.indicator.plan.Party;
import cn.jieshui.indicator.plan.PlannedTarget;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Population;
import cn.jieshui.indicator.plan.ToldPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a plan says: its heading, chapters, goals, and deliverables with the departments that have a part in them. */
@ApplicationScoped
class PlanParts {

    private static final Column IN_PLAN =
            of("inPlan", Type.BOOLEAN, "是否仍在工作要点中；false 为已被调整删除", "false once an adjustment has dropped it");
    private static final List<Column> TARGET = List.of(
            code("comparator", "比较方式", "How the figure is held against the target"),
            amount("target", "=unit", "目标值（含）；里程碑与全部完成类为空", "The target, inclusive; none of milestones"),
            code("unit", "计量单位：m3、mu、percent、count、ratio", "The canonical unit of the amounts"),
            text("writtenAmount", "原文数值", "The amount as the document writes it"),
            text("writtenUnit", "原文单位", "The unit as the document writes it"),
            amount("stretch", "=unit", "力争值", "What is striven for"),
            of("baseYear", Type.INTEGER, "降幅的基准年", "What a reduction is measured against"),
            code("modality", "BINDING 约束性、STRIVE 力争性", "Binding, or striven for"),
            code("method", "年累计的计算方式", "How the year to date is folded"),
            code("pace", "进度方式", "How the year's pace runs"),
            text("populationName", "覆盖率所对的总体", "What a coverage is counted against"),
            amount("population", "count", "总体数量", "How many there are of it"));

    private final Plans plans;

    @Inject
    PlanParts(Plans plans) {
        this.plans = plans;
    }

    /** A party and the deliverable that it has a part in. */
    private record PartOf(String deliverable, Party party) {}

    /** The ids of all that reports were ever asked on. */
    static List<String> deliverables(List<ToldPlan> told) {
        return Told.of(told, IssuedPlan::deliverables, Deliverable::id, Deliverable::id).stream()
                .map(each -> each.thing().id())
                .toList();
    }

    Part plan() {
        List<Column> columns = List.of(
                key("id", "工作要点编号", "The id of the plan"),
                code("area", "行政区划代码（GB/T 2260）", "The division code"),
                of("year", Type.INTEGER, "年度", "The plan year"),
                text("title", "标题", "The title"),
                code("state", "状态：ISSUED 已下达、CLOSED 已办结", "Issued or closed"),
                of("version", Type.INTEGER, "版本号，每次调整加一", "Counts the adjustments"),
                of("issuedAt", Type.INSTANT, "下达时刻", "When it was issued"),
                CHANGED_AT);
        return new Part("plan", "工作要点", "The plan", columns, (of, rows) -> {
            List<ToldPlan> told = told(of);
            ToldPlan newest = told.get(told.size() - 1);
            IssuedPlan plan = newest.plan();
            rows.row(
                    plan.plan(),
                    plan.area(),
                    plan.year(),
                    plan.title(),
                    plan.state(),
                    plan.version(),
                    plan.issuedAt(),
                    newest.knownFrom());
        });
    }

    Part chapters() {
        List<Column> columns = List.of(
                key("id", "章编号", "The id of the chapter"),
                of("number", Type.INTEGER, "序号", "Its number"),
                text("title", "标题", "The title"),
                IN_PLAN,
                CHANGED_AT);
        return new Part(
                "chapters",
                "章",
                "Chapters",
                columns,
                (of, rows) -> each(
                        of,
                        IssuedPlan::chapters,
                        Chapter::id,
                        rows,
                        chapter -> Stream.<Object>of(chapter.id(), chapter.number(), chapter.title())));
    }

    Part goals() {
        List<Column> columns = columns(
                List.of(
                        key("id", "目标编号，即指标编号", "The id of the goal, which is that of its indicator"),
                        code("code", "目标代码，历年相同", "The code of the goal, the same in all years"),
                        text("name", "名称", "The name"),
                        text("text", "原文", "The clause of the document"),
                        of("line", Type.INTEGER, "原文起始行", "The line of the document, from 1")),
                TARGET,
                List.of(
                        code("partOf", "所属目标", "The goal that it is a part of"),
                        code("sameAs", "与之相同的任务成果", "The deliverable that says the same"),
                        IN_PLAN,
                        CHANGED_AT));
        return new Part(
                "goals",
                "年度控制目标",
                "Headline goals",
                columns,
                (of, rows) -> each(of, IssuedPlan::goals, Goal::id, rows, PlanParts::cells));
    }

    private static Stream<Object> cells(Goal goal) {
        return concat(
                Stream.<Object>of(goal.id(), goal.code(), goal.name(), goal.text(), goal.line()),
                target(goal.target(), goal.modality(), goal.method(), goal.pace(), goal.population()),
                Stream.<Object>of(goal.partOf(), goal.sameAs()));
    }

    Part deliverables() {
        List<Column> columns = columns(
                List.of(
                        key("id", "任务成果编号；量化成果与里程碑同时是指标编号", "The id; of what is counted also that of its indicator"),
                        code("task", "任务编号", "The id of its task"),
                        code("chapter", "章编号", "The id of its chapter"),
                        code(
                                "kind",
                                "QUANTIFIED 量化成果、MILESTONE 里程碑、ONGOING 持续性工作",
                                "Quantified, a milestone, or ongoing work"),
                        text("name", "名称", "The name"),
                        text("text", "原文", "The clause of the document"),
                        of("line", Type.INTEGER, "原文起始行", "The line of the document, from 1")),
                TARGET,
                List.of(
                        text("condition", "条件", "A condition on what counts"),
                        of("deadline", Type.DATE, "时限（含，北京时间）", "The last day, inclusive"),
                        code("sameAs", "与之相同的目标", "The goal that says the same"),
                        IN_PLAN,
                        CHANGED_AT));
        return new Part(
                "deliverables",
                "任务成果",
                "Deliverables of the tasks",
                columns,
                (of, rows) -> each(of, IssuedPlan::deliverables, Deliverable::id, rows, PlanParts::cells));
    }

    private static Stream<Object> cells(Deliverable deliverable) {
        return concat(
                Stream.<Object>of(
                        deliverable.id(),
                        deliverable.task(),
                        deliverable.chapter(),
                        deliverable.kind(),
                        deliverable.name(),
                        deliverable.text(),
                        deliverable.line()),
                target(
                        deliverable.target(),
                        deliverable.modality(),
                        deliverable.method(),
                        deliverable.pace(),
                        deliverable.population()),
                Stream.<Object>of(deliverable.condition(), deliverable.deadline(), deliverable.sameAs()));
    }

    Part parties() {
        List<Column> columns = List.of(
                key("deliverable", "任务成果编号", "The id of the deliverable"),
                key("department", "单位代码", "The code of the department"),
                key("role", "LEAD 牵头、SUPPORT 配合、RESPONSIBLE 负责", "Lead, support or responsible"),
                IN_PLAN,
                CHANGED_AT);
        return new Part(
                "parties",
                "承担单位",
                "Departments that have a part",
                columns,
                (of, rows) -> each(
                        of,
                        PlanParts::parties,
                        each -> each,
                        rows,
                        each -> Stream.<Object>of(
                                each.deliverable(),
                                each.party().department(),
                                each.party().role())));
    }

    private static List<PartOf> parties(IssuedPlan plan) {
        return Objects.requireNonNullElse(plan.deliverables(), List.<Deliverable>of()).stream()
                .flatMap(deliverable -> Objects.requireNonNullElse(deliverable.parties(), List.<Party>of()).stream()
                        .map(party -> new PartOf(deliverable.id(), party)))
                .toList();
    }

    private static Stream<Object> target(
            PlannedTarget target, Object modality, Object method, Object pace, Population population) {
        Stream<Object> whole = Stream.<Object>of(
                population == null ? null : population.name(), population == null ? null : population.amount());
        Stream<Object> amounts = target == null
                ? Stream.<Object>of(null, null, null, null, null, null, null)
                : Stream.<Object>of(
                        target.comparator(),
                        target.amount(),
                        target.unit(),
                        target.writtenAmount(),
                        target.writtenUnit(),
                        target.stretch(),
                        target.baseYear());
        return concat(amounts, Stream.<Object>of(modality, method, pace), whole);
    }

    private <T> void each(
            Dataset of,
            Function<IssuedPlan, List<T>> things,
            Function<T, ?> key,
            Part.Rows rows,
            Function<T, Stream<Object>> cells)
            throws IOException {
        for (Told<T> told :
                Told.of(told(of), things, key, thing -> cells.apply(thing).toList())) {
            rows.row(Stream.concat(cells.apply(told.thing()), Stream.<Object>of(told.inPlan(), told.changedAt()))
                    .toArray());
        }
    }

    private List<ToldPlan> told(Dataset of) {
        return plans.told(of.plan(), of.knownAt());
    }

    private static Stream<Object> concat(Stream<Object> one, Stream<Object> other, Stream<Object> last) {
        return Stream.concat(Stream.concat(one, other), last);
    }

    private static List<Column> columns(List<Column> first, List<Column> more, List<Column> last) {
        return Stream.of(first, more, last).flatMap(List::stream).toList();
    }
}
