package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.TargetUnit;
import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.plan.Indicator;
import cn.jieshui.indicator.plan.Party;
import cn.jieshui.indicator.scorecard.scoring.Judged;
import cn.jieshui.indicator.scorecard.scoring.Part;
import cn.jieshui.indicator.scorecard.scoring.Reach;
import cn.jieshui.indicator.scorecard.scoring.Role;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The plans as their results judge them. One statement reads a whole plan, however many indicators it has. */
@ApplicationScoped
public class JudgedPlans {

    private static final String AT = """
            select i.canonical, i.content, split_part(h.bodies, chr(10), ?) as body
            from indicator i
            join compliance_result r on r.indicator_key = i.indicator_key
            join compliance_history h on h.indicator_key = r.indicator_key and h.version = r.version
            where i.plan = ? and i.in_plan
            order by i.position""";

    /** What the plan named at an instant, and the results that stood then. */
    private static final String THEN = """
            select p.canonical, p.content, split_part(h.bodies, chr(10), ?) as body
            from indicator i
            cross join lateral (
                select * from indicator_history
                where indicator_key = i.indicator_key and known_from <= ?
                order by known_from desc limit 1) p
            cross join lateral (
                select bodies from compliance_history
                where indicator_key = i.indicator_key and computed_at <= ?
                order by computed_at desc, version desc limit 1) h
            where i.plan = ? and p.in_plan
            order by p.position""";

    private final Database database;
    private final Json json;

    @Inject
    JudgedPlans(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** @param month at whose end it is judged, 1 to 12 */
    public JudgedPlan at(String plan, int month) {
        return new JudgedPlan(database.list(AT, this::judged, month, plan));
    }

    /** @param at by the results that stood then; none before the first */
    public JudgedPlan at(String plan, int month, Instant at) {
        return new JudgedPlan(database.list(THEN, this::judged, month, at, at, plan));
    }

    private Judged judged(Row row) throws SQLException {
        Indicator indicator = json.read(row.text("content"), Indicator.class);
        Result result = json.read(row.text("body"), Result.class);
        Reach reach = Reach.of(
                indicator.target().comparator(),
                TargetUnit.of(result.unit()).orElseThrow(),
                result.actual(),
                result.numerator(),
                result.denominator());
        return new Judged(
                indicator.id(),
                row.text("canonical"),
                indicator.name(),
                indicator.chapter(),
                Objects.requireNonNullElse(indicator.modality(), Modality.BINDING),
                indicator.parties().stream().flatMap(JudgedPlans::part).toList(),
                result.light(),
                result.met(),
                result.completeness(),
                reach.share(Objects.requireNonNullElse(result.pace(), result.target())),
                reach.reaches(result.stretch()));
    }

    /** A role that is not known (yet) is no part that anything is counted by. */
    private static Stream<Part> part(Party party) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(party.role()))
                .map(role -> new Part(party.department(), role));
    }
}
