package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.storage.Columns;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.validation.RulesInForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Lets only one transaction at a time judge by a rule that holds series against each other, in an area: of two that
 * bring one side of a balance each at the same moment, the later one sees what the earlier one has brought.
 */
@ApplicationScoped
class RuleLocks {

    private static final int CLASS = 1061;

    /** All in one order, the same for everybody; the sort comes before the locks. */
    private static final String LOCK = """
            select count(pg_advisory_xact_lock(%d, asked.key)) as locked from (
                select distinct hashtext(rule || '@' || area) as key
                from unnest(?::text[], ?::text[]) as n (rule, area) order by 1 offset 0) as asked""".formatted(CLASS);

    private final Database database;

    @Inject
    RuleLocks(Database database) {
        this.database = database;
    }

    private record Judged(String rule, String area) {}

    /** After the values were written, before any is judged, until the transaction ends. */
    void lock(RulesInForce rules, Collection<Place> places) {
        List<Judged> judged = places.stream()
                .flatMap(place ->
                        rules.comparing(place.measure(), place.area()).map(rule -> new Judged(rule, place.area())))
                .distinct()
                .toList();
        if (!judged.isEmpty()) {
            database.list(
                    LOCK,
                    row -> row.bigint("locked"),
                    Columns.of(judged).text(Judged::rule).text(Judged::area));
        }
    }
}
