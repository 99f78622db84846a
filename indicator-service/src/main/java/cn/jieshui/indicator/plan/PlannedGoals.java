package cn.jieshui.indicator.plan;

import cn.jieshui.indicator.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The goals of the plans through the years: those of one code in one area are the same goal. */
@ApplicationScoped
public class PlannedGoals {

    private static final String CANONICALS =
            "select * from indicator where plan = any (?) and in_plan and id = canonical order by indicator_key";

    private static final String BEFORE = """
            select * from indicator
            where area = ? and year < ? and in_plan and content ->> 'kind' = 'GOAL' and content ->> 'code' = ?
            order by year desc limit 1""";

    private final Database database;
    private final Indicators indicators;

    @Inject
    PlannedGoals(Database database, Indicators indicators) {
        this.database = database;
        this.indicators = indicators;
    }

    /** Of these plans, everything that does not share the inputs of another: goals and deliverables. */
    public List<KnownIndicator> canonicals(Collection<String> plans) {
        return database.list(CANONICALS, indicators::read, plans);
    }

    /** The goal of the same code in the area's newest earlier plan; none of a deliverable. */
    public Optional<KnownIndicator> before(KnownIndicator goal) {
        return goal.indicator().code() == null
                ? Optional.empty()
                : database.first(
                        BEFORE,
                        indicators::read,
                        goal.indicator().area(),
                        goal.indicator().year(),
                        goal.indicator().code());
    }
}
