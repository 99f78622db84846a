package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.compliance.web.AsOf;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.scorecard.JudgedPlan;
import cn.jieshui.indicator.scorecard.JudgedPlans;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.time.Zones;
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
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scorecards over HTTP. */
@Path(ScorecardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards", description = "What the results add up to 考核评分")
public class ScorecardResource {

    static final String PATH = "/api/v1/scorecards";

    private static final String MONTH =
            "A month of the plan year; unless given the newest that is not to come, December of a past year";

    private final Plans plans;
    private final JudgedPlans judgedPlans;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ScorecardResource(Plans plans, JudgedPlans judgedPlans, Caller caller, Clock clock) {
        this.plans = plans;
        this.judgedPlans = judgedPlans;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listScorecards",
            summary = "How each department of a plan stands at the end of a month, sorted by code")
    public Page<DepartmentScorecardView> list(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = MONTH, example = "2023-03") @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Outline known = plans.get(plan, caller.areas());
        YearMonth month = month(known, asOf);
        JudgedPlan judged = judgedPlans.at(known.id(), month.getMonthValue());
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        List<String> departments = judged.departments().stream()
                .filter(code -> code.compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(
                departments,
                limit,
                code -> DepartmentScorecardView.of(known.id(), month.toString(), code, judged),
                Cursor::after);
    }

    @GET
    @Path("/chapters")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getPlanScorecard",
            summary = "How a plan stands at the end of a month: as a whole, its goals, and chapter by chapter")
    public PlanScorecardView chapters(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = MONTH, example = "2023-03") @QueryParam("asOf") String asOf) {
        Outline known = plans.get(plan, caller.areas());
        YearMonth month = month(known, asOf);
        return PlanScorecardView.of(
                known.id(),
                month.toString(),
                plans.chapters(known.id()),
                judgedPlans.at(known.id(), month.getMonthValue()));
    }

    private YearMonth month(Outline plan, String asOf) {
        return YearMonth.of(plan.year(), AsOf.month(asOf, plan.year(), YearMonth.now(clock.withZone(Zones.SHANGHAI))));
    }
}
