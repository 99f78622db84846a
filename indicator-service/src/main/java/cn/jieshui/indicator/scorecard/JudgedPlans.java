package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.calculation.Modality;
import cn.jieshui.indicator.calculation.TargetUnit;
import cn.jieshui.indicator.compliance.Result;
import cn.jieshui.indicator.directory.Successions;
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
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;
    private final Json json;
    private final Successions successions;

    @Inject
    JudgedPlans(Database database, Json json, Successions successions) {
        this.database = database;
        this.json = json;
        this.successions = successions;
    }

    /** @param month at whose end it is judged */
    public JudgedPlan at(String plan, YearMonth month) {
        return carried(database.list(AT, this::judged, month.getMonthValue(), plan), month, END_OF_TIME);
    }

    /** @param at by the results that stood then, and the reforms that were known; none before the first */
    public JudgedPlan at(String plan, YearMonth month, Instant at) {
        return carried(database.list(THEN, this::judged, month.getMonthValue(), at, at, plan), month, at);
    }

    /** By those who stand at the end of the month in the place of the departments that the plan names. */
    private JudgedPlan carried(List<Judged> named, YearMonth month, Instant at) {
        Set<String> departments = named.stream()
                .flatMap(each -> each.parts().stream())
                .map(Part::department)
                .collect(Collectors.toSet());
        Map<String, List<String>> successors = successions.of(departments, month.atEndOfMonth(), at);
        return new JudgedPlan(
                named.stream().map(each -> each.carriedOnBy(successors)).toList(), successors);
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
