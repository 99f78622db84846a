package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.ExplainResult;
import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.PastResult;
import cn.jieshui.indicator.compliance.PastResults;
import cn.jieshui.indicator.compliance.Results;
import cn.jieshui.indicator.compliance.Results.Placed;
import cn.jieshui.indicator.plan.Indicators;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.NothingKnownThen;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Plans.Outline;
import cn.jieshui.indicator.plan.Positions;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.time.Zones;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The results over HTTP. */
@Path(ComplianceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "compliance", description = "Year-to-date results, pace and lights 达标情况")
public class ComplianceResource {

    static final String PATH = "/api/v1/compliance";

    private final Plans plans;
    private final Indicators indicators;
    private final Results results;
    private final PastResults past;
    private final ExplainResult explaining;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ComplianceResource(
            Plans plans,
            Indicators indicators,
            Results results,
            PastResults past,
            ExplainResult explaining,
            Caller caller,
            Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.results = results;
        this.past = past;
        this.explaining = explaining;
        this.caller = caller;
        this.clock = clock;
    }

    /** At an instant, those are left out for which there was no result yet, or that the plan did not name. */
    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listCompliance",
            summary = "The results of all indicators of a plan at the end of a month, in the plan's order")
    public Page<ResultView> list(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = AsOf.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Outline known = plans.get(plan, caller.areas());
        int month = month(asOf, known.year());
        int after = Positions.after(cursor);
        List<Placed> found = KnownAt.past(knownAt, clock)
                .map(at -> past.ofPlan(known.id(), month, at, after, limit + 1))
                .orElseGet(() -> results.ofPlan(known.id(), month, after, limit + 1));
        return Page.of(found, limit, each -> ResultView.of(each.known()), last -> Positions.cursor(last.position()));
    }

    /** An instant before the first result answers 404. */
    @GET
    @Path("/{indicator}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getCompliance",
            summary = "The results of an indicator at the end of each month, as computed and as published")
    public RestResponse<IndicatorComplianceView> get(
            @PathParam("indicator") String indicator,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        IndicatorComplianceView view =
                KnownAt.past(knownAt, clock).map(at -> then(indicator, at)).orElseGet(() -> now(indicator));
        return ETags.read(ifNoneMatch, view.tag(), view);
    }

    private IndicatorComplianceView now(String id) {
        KnownIndicator indicator = indicators.get(id, caller.areas());
        List<KnownResult> found = results.ofIndicator(indicator);
        return IndicatorComplianceView.of(found, past.published(indicator, found, Instant.now(clock)));
    }

    private IndicatorComplianceView then(String id, Instant at) {
        KnownIndicator indicator = indicators.get(id, caller.areas(), at);
        List<KnownResult> found = past.ofIndicator(indicator, at);
        if (found.isEmpty()) {
            throw new NothingKnownThen(id, at);
        }
        return IndicatorComplianceView.of(found, past.published(indicator, found, at));
    }

    @GET
    @Path("/{indicator}/history")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getComplianceHistory",
            summary = "All results that ever stood for an indicator at the end of a month, the oldest first")
    public Page<PastResultView> history(
            @PathParam("indicator") String id,
            @Parameter(description = AsOf.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        KnownIndicator indicator = indicators.get(id, caller.areas());
        int month = month(asOf, indicator.indicator().year());
        List<PastResult> found = past.ofMonth(indicator, month, Positions.after(cursor), limit + 1);
        return Page.of(
                found,
                limit,
                PastResultView::of,
                last -> Positions.cursor((int) last.known().version()));
    }

    /** An instant before the first result answers 404. */
    @GET
    @Path("/{indicator}/explanation")
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "explainCompliance",
            summary = "Where the result of an indicator comes from: rule, inputs, reports and the line of the plan")
    public ExplanationView explain(
            @PathParam("indicator") String id,
            @Parameter(description = AsOf.DESCRIPTION, example = "2023-03") @QueryParam("asOf") String asOf,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt) {
        Instant at = KnownAt.past(knownAt, clock).orElseGet(() -> Instant.now(clock));
        KnownIndicator indicator = indicators.get(id, caller.areas(), at);
        return ExplanationView.of(
                explaining.explain(indicator, month(asOf, indicator.indicator().year()), at));
    }

    private int month(String asOf, int year) {
        return AsOf.month(asOf, year, YearMonth.now(clock.withZone(Zones.SHANGHAI)));
    }
}
