package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.scorecard.JudgedPlan;
import cn.jieshui.indicator.scorecard.JudgedPlans;
import cn.jieshui.indicator.scorecard.KnownScheme;
import cn.jieshui.indicator.scorecard.KnownStatedScore;
import cn.jieshui.indicator.scorecard.Schemes;
import cn.jieshui.indicator.scorecard.StatedScores;
import cn.jieshui.indicator.scorecard.scoring.Scorer;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores over HTTP. */
@Path(ScorecardResource.PATH + "/scores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
public class ScoreResource {

    private final Plans plans;
    private final JudgedPlans judgedPlans;
    private final Schemes schemes;
    private final StatedScores statedScores;
    private final PlanMonths months;
    private final KnownAt known;
    private final Caller caller;

    @Inject
    ScoreResource(
            Plans plans,
            JudgedPlans judgedPlans,
            Schemes schemes,
            StatedScores statedScores,
            PlanMonths months,
            KnownAt known,
            Caller caller) {
        this.plans = plans;
        this.judgedPlans = judgedPlans;
        this.schemes = schemes;
        this.statedScores = statedScores;
        this.months = months;
        this.known = known;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listScores",
            summary = "The score of each department of a plan by a scheme at the end of a month, sorted by code,"
                    + " with self-score and review score beside it")
    public Page<ScoreView> list(
            @QueryParam("plan") @NotNull String plan,
            @QueryParam("scheme") @NotNull String scheme,
            @Parameter(description = PlanMonths.DESCRIPTION, example = "2023-12") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Outline outline = plans.get(plan, caller.areas());
        YearMonth month = months.of(outline, asOf);
        Scored scored = known.past(knownAt)
                .map(at -> then(outline, month, scheme, at))
                .orElseGet(() -> now(outline, month, scheme));
        KnownScheme by = scored.by();
        JudgedPlan judged = scored.judged();
        Scorer scorer = new Scorer(by.scheme(), outline.id(), judged.indicators(), month.getMonthValue() == 12);
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        return Page.of(
                judged.departmentsAfter(after, limit + 1),
                limit,
                code -> ScoreView.of(
                        outline.id(),
                        month.toString(),
                        by,
                        scorer.score(code),
                        judged.predecessors(code),
                        scored.stated()),
                Cursor::after);
    }

    /** All that scores are made of. */
    private record Scored(KnownScheme by, JudgedPlan judged, List<KnownStatedScore> stated) {}

    private Scored now(Outline plan, YearMonth month, String scheme) {
        return new Scored(
                schemes.forPlan(scheme, plan, caller.areas(), "?scheme"),
                judgedPlans.at(plan.id(), month),
                statedScores.standing(plan.id(), month.getMonthValue(), scheme));
    }

    private Scored then(Outline plan, YearMonth month, String scheme, Instant at) {
        return new Scored(
                schemes.forPlan(scheme, plan, caller.areas(), "?scheme", at),
                judgedPlans.at(plan.id(), month, at),
                statedScores.standing(plan.id(), month.getMonthValue(), scheme, at));
    }
}
