package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What has come of goals in many areas and years, as it lies ready: a row for each goal of a plan. */
@ApplicationScoped
public class GoalYears {

    /** The page is found first, by an index and among keys alone. */
    private static final String FIND = """
            select i.*, replace(h.bodies, chr(10), ',') as bodies, r.version as number, r.computed_at as known_from
            from (
                select indicator_key, id, plan, area, year, version,
                    content ->> 'code' as code, content ->> 'name' as name
                from indicator
                where content ->> 'code' = any (?) and area = any (?) and (%s) and in_plan and id > ?
                order by id limit ?) as i
            join compliance_result r on r.indicator_key = i.indicator_key
            join compliance_history h on h.indicator_key = r.indicator_key and h.version = r.version
            order by i.id""";

    /** What plans named then, and stood of it; goals of which nothing did are left out. */
    private static final String FIND_THEN = """
            select i.*, n.content ->> 'code' as code, n.content ->> 'name' as name,
                replace(h.bodies, chr(10), ',') as bodies, h.version as number, h.computed_at as known_from
            from indicator i
            cross join lateral (
                select in_plan, content from indicator_history
                where indicator_key = i.indicator_key and known_from <= ?
                order by known_from desc limit 1) n
            cross join lateral (
                select bodies, version, computed_at from compliance_history
                where indicator_key = i.indicator_key and computed_at <= ?
                order by computed_at desc, version desc limit 1) h
            where n.content ->> 'code' = any (?) and i.area = any (?) and n.in_plan
                and (cardinality(?::integer[]) = 0 or i.year = any (?::integer[])) and i.id > ?
            order by i.id limit ?""";

    private static final String OF_ALL_YEARS = FIND.formatted("true");
    private static final String OF_YEARS = FIND.formatted("year = any (?::integer[])");

    private final Database database;

    @Inject
    GoalYears(Database database) {
        this.database = database;
    }

    /** Of an empty filter nothing is left out, but for areas, of which none is then meant. */
    public record Filter(Collection<String> goals, Collection<String> areas, Collection<Integer> years) {}

    /** In the order of the indicators' ids, from after one on. */
    public List<GoalYear> list(Filter filter, String afterIndicator, int atMost) {
        return filter.years().isEmpty()
                ? database.list(OF_ALL_YEARS, GoalYears::read, filter.goals(), filter.areas(), afterIndicator, atMost)
                : database.list(
                        OF_YEARS,
                        GoalYears::read,
                        filter.goals(),
                        filter.areas(),
                        filter.years().stream().map(String::valueOf).toList(),
                        afterIndicator,
                        atMost);
    }

    /** Those that stood at an instant. */
    public List<GoalYear> list(Filter filter, Instant at, String afterIndicator, int atMost) {
        List<String> years = filter.years().stream().map(String::valueOf).toList();
        return database.list(
                FIND_THEN,
                GoalYears::read,
                at,
                at,
                filter.goals(),
                filter.areas(),
                years,
                years,
                afterIndicator,
                atMost);
    }

    private static GoalYear read(Row row) throws SQLException {
        return new GoalYear(
                row.text("id"),
                row.text("plan"),
                row.text("area"),
                row.integer("year"),
                row.text("code"),
                row.text("name"),
                row.bigint("version"),
                row.bigint("number"),
                row.instant("known_from"),
                row.text("bodies"));
    }
}
