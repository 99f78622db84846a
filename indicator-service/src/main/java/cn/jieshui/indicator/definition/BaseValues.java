package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Period;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The values of base years, by canonical indicator. */
@ApplicationScoped
public class BaseValues {

    private static final String STANDING = """
            select distinct on (i.id, b.period) i.id, b.*
            from indicator i join base_value b on b.indicator_key = i.indicator_key
            where i.id = any (?) and b.known_from <= coalesce(cast(? as timestamptz), 'infinity')
            order by i.id, b.period, b.revision desc""";

    private static final String ADD = """
            insert into base_value (indicator_key, period, revision, amount, numerator, denominator, source, reason,
                recorded_by, known_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** What stands for one becomes the first revision for the other, where it has none. */
    private static final String TAKE_OVER = """
            insert into base_value (indicator_key, period, revision, amount, numerator, denominator, source, reason,
                recorded_by, known_from)
            select distinct on (period) ?, period, 1, amount, numerator, denominator, source, null, ?, ?
            from base_value where indicator_key = ? and period like ? order by period, revision desc
            on conflict do nothing""";

    private final Database database;

    @Inject
    BaseValues(Database database) {
        this.database = database;
    }

    /** The newest revision of each period that is known for these. */
    public List<KnownBaseValue> standing(Collection<String> canonicals) {
        return standing(canonicals, null);
    }

    /** Those that stood for one at an instant. */
    public List<KnownBaseValue> at(String canonical, Instant at) {
        return standing(List.of(canonical), at);
    }

    private List<KnownBaseValue> standing(Collection<String> canonicals, Instant at) {
        return database.list(
                STANDING,
                row -> new KnownBaseValue(
                        row.text("id"),
                        new BaseValue(
                                Period.parse(row.text("period")),
                                row.numeric("amount"),
                                row.numeric("numerator"),
                                row.numeric("denominator"),
                                row.text("source")),
                        row.integer("revision"),
                        row.instant("known_from")),
                canonicals,
                at);
    }

    /** Of the base year that both are measured against. */
    void takeOver(KnownIndicator from, KnownIndicator to, Instant at) {
        Integer year = to.indicator().target().baseYear();
        if (year != null && year.equals(from.indicator().target().baseYear())) {
            database.update(TAKE_OVER, to.key(), from.id(), at, from.key(), year + "%");
        }
    }

    void add(KnownIndicator canonical, KnownBaseValue known, String reason, String by) {
        BaseValue value = known.value();
        Instant at = known.knownFrom();
        database.update(
                ADD,
                canonical.key(),
                value.period().toString(),
                known.revision(),
                value.amount(),
                value.numerator(),
                value.denominator(),
                value.source(),
                reason,
                by,
                at);
    }
}
