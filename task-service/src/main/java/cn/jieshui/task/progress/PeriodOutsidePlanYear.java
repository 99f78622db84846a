package cn.jieshui.task.progress;

/** The period lies in another year than the plan. */
final class PeriodOutsidePlanYear extends FieldRefusal {

    PeriodOutsidePlanYear(Period period, int year) {
        super(Kind.RULE, "period-outside-plan-year", "/period", period, year);
    }
}
