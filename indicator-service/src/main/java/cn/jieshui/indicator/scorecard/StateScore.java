package cn.jieshui.indicator.scorecard;

import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.scorecard.StatedScore.Kind;
import cn.jieshui.indicator.scorecard.scoring.Bonus;
import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Accepts a score that a department or the water-saving office states (自评, 复核). */
@ApplicationScoped
public class StateScore {

    private static final BigDecimal FULL = new BigDecimal(100);

    private final Plans plans;
    private final JudgedPlans judgedPlans;
    private final Schemes schemes;
    private final StatedScores scores;
    private final Clock clock;
    private final Audit audit;

    @Inject
    StateScore(Plans plans, JudgedPlans judgedPlans, Schemes schemes, StatedScores scores, Clock clock, Audit audit) {
        this.plans = plans;
        this.judgedPlans = judgedPlans;
        this.schemes = schemes;
        this.scores = scores;
        this.clock = clock;
        this.audit = audit;
    }

    /** A score that stands, and whether it has come in just now. */
    public record Stated(KnownStatedScore score, boolean isNew) {}

    /**
     * The same score again changes nothing.
     *
     * @param areas those that the caller works in
     * @param supersedes id of the standing score that it corrects, with a reason; null when there is none
     * @throws DepartmentHasNoPart when a department states a score of a plan that it has no part in
     * @throws UnfitScore when the office does, when the month is not of the plan's year, or for more points than the
     *     scheme gives
     * @throws AnotherScoreStands when a score stands that is not named by {@code supersedes}
     */
    @Transactional
    public Stated state(StatedScore stated, Set<String> areas, String supersedes, String reason, String by) {
        Outline plan = plans.get(stated.plan(), areas);
        Scheme scheme = schemes.forPlan(stated.scheme(), plan, areas, "/scheme").scheme();
        check(stated, plan, scheme);
        Optional<KnownStatedScore> standing = scores.lock(stated);
        if (standing.isPresent() && standing.get().score().saysTheSame(stated)) {
            return new Stated(standing.get(), false);
        }
        String stands = standing.map(KnownStatedScore::id).orElse(null);
        if (standing.isPresent() ? !stands.equals(supersedes) || reason == null : supersedes != null) {
            throw new AnotherScoreStands(stands);
        }
        int revision = standing.map(KnownStatedScore::revision).orElse(0) + 1;
        KnownStatedScore known =
                new KnownStatedScore(stated, revision, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        scores.add(known, reason, by);
        audit.because(reason);
        audit.changed("StatedScore " + known.id(), null, stated);
        return new Stated(known, true);
    }

    private void check(StatedScore stated, Outline plan, Scheme scheme) {
        if (stated.asOf().getYear() != plan.year()) {
            throw new UnfitScore("/asOf", "not-a-month-of", plan.year());
        }
        JudgedPlan judged = judgedPlans.at(plan.id(), stated.asOf());
        if (!judged.involves(stated.department())) {
            throw stated.kind() == Kind.SELF
                    ? new DepartmentHasNoPart(stated.department(), plan.id())
                    : new UnfitScore("/department", "no-part-in-the-plan", plan.id());
        }
        BigDecimal most = scheme.bonuses().stream().map(Bonus::atMost).reduce(FULL, BigDecimal::add);
        if (stated.points().compareTo(most) > 0) {
            throw new UnfitScore("/points", "more-than-the-scheme-gives", most.toPlainString());
        }
    }
}
