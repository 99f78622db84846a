package cn.jieshui.task.progress;

/** A deliverable is reported in amounts or in named entries; together they would count twice. */
final class QuantitiesAndEntriesMixed extends FieldRefusal {

    QuantitiesAndEntriesMixed(String deliverable, ProgressReport other) {
        super(
                Kind.RULE,
                "quantities-and-entries-mixed",
                "/basis",
                deliverable,
                other.id(),
                other.content().basis());
    }
}
