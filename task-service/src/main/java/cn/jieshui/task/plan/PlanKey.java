package cn.jieshui.task.plan;

/** Which plan: there is one for each area and year. */
record PlanKey(String area, int year) {

    static PlanKey of(Plan plan) {
        return new PlanKey(plan.area(), plan.year());
    }

    String id() {
        return area + "-" + year;
    }

    /**
     * The id of a part of the plan ({@code 500110-2023-T09}) from its number within it ({@code T09}); null for null.
     */
    String of(String part) {
        return part == null ? null : id() + "-" + part;
    }
}
