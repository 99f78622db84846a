package cn.jieshui.indicator.rebuild;

import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The schema in which everything derived is built beside the one that is served. A transaction that steps into it finds
 * there the tables that are built and, behind them, all others of the live schema; so the very code that folds and
 * computes what is served builds it once more. Rows that are live already are given the keys that they have there,
 * because results and their history refer to them; others take the next of the same sequences.
 */
@ApplicationScoped
class Beside {

    static final String SCHEMA = "rebuild";

    private static final List<String> TABLES = List.of(
            "plan",
            "plan_history",
            "indicator",
            "indicator_history",
            "progress_report",
            "progress_entry",
            "standing_value",
            "compliance_result",
            "compliance_history",
            "outbox");

    private static final String TABLE = """
            create unlogged table rebuild.%1$s (like %1$s including defaults including identity including constraints
                including indexes including storage)""";

    private static final String KEYS = """
            create function rebuild.key_of_%1$s() returns trigger language plpgsql as $$
            begin
                select live.%2$s into new.%2$s from %4$s.%1$s live where live.%3$s = new.%3$s;
                if not found then
                    new.%2$s := nextval(pg_get_serial_sequence('%4$s.%1$s', '%2$s'));
                end if;
                return new;
            end $$""";

    /** Instead of the live one, for many at once. */
    private static final String KEYS_OF_REPORTS = """
            create function rebuild.progress_keys(reports text[]) returns bigint[] language sql volatile as $$
                with given as materialized (
                    select pg_get_serial_sequence('%1$s.progress_report', 'progress_key')::regclass as keys)
                select array(
                    select coalesce(live.progress_key, nextval(given.keys))
                    from given
                    cross join unnest(reports) with ordinality as told (report, place)
                    left join %1$s.progress_report live on live.report = told.report
                    order by told.place)
            $$""";

    private static final String KEYED = """
            create trigger keyed before insert on rebuild.%1$s
            for each row execute function rebuild.key_of_%1$s()""";

    private final Database database;

    @Inject
    Beside(Database database) {
        this.database = database;
    }

    /** Empty, whatever a rebuild that was broken off has left there. */
    void create() {
        drop();
        database.update("create schema " + SCHEMA);
        TABLES.forEach(table -> database.update(TABLE.formatted(table)));
        keyed("indicator", "indicator_key", "id");
        database.update(KEYS_OF_REPORTS.formatted(live()));
        database.update("create table rebuild.differing_report (report text primary key)");
        database.update("create table rebuild.differing_value (series_key bigint, year integer, period text)");
    }

    private void keyed(String table, String key, String id) {
        database.update(KEYS.formatted(table, key, id, live()));
        database.update(KEYED.formatted(table));
    }

    void drop() {
        database.update("drop schema if exists " + SCHEMA + " cascade");
    }

    /** From here on the transaction under way sees what is built. */
    void stepIn() {
        database.update("set local search_path to " + SCHEMA + ", " + live());
    }

    /** From here on the transaction under way sees what is served. */
    void stepOut() {
        database.update("set local search_path to " + live());
    }

    /** The schema of the tables that are only ever added to, which are nowhere else. */
    private String live() {
        return database.first("""
                        select quote_ident(n.nspname) as schema from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.oid = 'measurement'::regclass""", row -> row.text("schema")).orElseThrow();
    }
}
