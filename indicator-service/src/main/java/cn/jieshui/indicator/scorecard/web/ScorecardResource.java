package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.scorecard.JudgedPlan;
import cn.jieshui.indicator.scorecard.JudgedPlans;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ContentTags;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Scorecards over HTTP. */
@Path(ScorecardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards", description = "What the results add up to 考核评分")
public class ScorecardResource {

    static final String PATH = "/api/v1/scorecards";

    private final Plans plans;
    private final JudgedPlans judgedPlans;
    private final PlanMonths months;
    private final KnownAt known;
    private final ContentTags tags;
    private final Caller caller;

    @Inject
    ScorecardResource(
            Plans plans, JudgedPlans judgedPlans, PlanMonths months, KnownAt known, ContentTags tags, Caller caller) {
        this.plans = plans;
        this.judgedPlans = judgedPlans;
        this.months = months;
        this.known = known;
        this.tags = tags;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listScorecards",
            summary = "How each department of a plan stands at the end of a month, sorted by code")
    public RestResponse<Page<DepartmentScorecardView>> list(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = PlanMonths.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Outline outline = plans.get(plan, caller.areas());
        YearMonth month = months.of(outline, asOf);
        JudgedPlan judged = judged(outline, month, knownAt);
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        Page<DepartmentScorecardView> page = Page.of(
                judged.departmentsAfter(after, limit + 1),
                limit,
                code -> DepartmentScorecardView.of(outline.id(), month.toString(), code, judged),
                Cursor::after);
        return ETags.read(ifNoneMatch, tags.of(page), page);
    }

    private JudgedPlan judged(Outline plan, YearMonth month, Instant knownAt) {
        return known.past(knownAt)
                .map(at -> judgedPlans.at(plan.id(), month, at))
                .orElseGet(() -> judgedPlans.at(plan.id(), month));
    }

    @GET
    @Path("/chapters")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getPlanScorecard",
            summary = "How a plan stands at the end of a month: as a whole, its goals, and chapter by chapter")
    public RestResponse<PlanScorecardView> chapters(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = PlanMonths.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Outline outline = plans.get(plan, caller.areas());
        YearMonth month = months.of(outline, asOf);
        PlanScorecardView view = PlanScorecardView.of(
                outline.id(), month.toString(), plans.chapters(outline.id()), judged(outline, month, knownAt));
        return ETags.read(ifNoneMatch, tags.of(view), view);
    }
}
