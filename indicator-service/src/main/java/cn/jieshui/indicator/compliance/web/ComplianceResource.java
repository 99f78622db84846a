package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.KnownResult;
import cn.jieshui.indicator.compliance.Results;
import cn.jieshui.indicator.compliance.Results.Placed;
import cn.jieshui.indicator.plan.Indicators;
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
    private final Caller caller;
    private final Clock clock;

    @Inject
    ComplianceResource(Plans plans, Indicators indicators, Results results, Caller caller, Clock clock) {
        this.plans = plans;
        this.indicators = indicators;
        this.results = results;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listCompliance",
            summary = "The results of all indicators of a plan at the end of a month, in the plan's order")
    public Page<ResultView> list(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(
                            description = "A month of the plan year; unless given the newest that is not to come,"
                                    + " December of a past year",
                            example = "2023-03")
                    @QueryParam("asOf")
                    String asOf,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Outline known = plans.get(plan, caller.areas());
        int month = AsOf.month(asOf, known.year(), YearMonth.now(clock.withZone(Zones.SHANGHAI)));
        List<Placed> found = results.ofPlan(known.id(), month, Positions.after(cursor), limit + 1);
        return Page.of(found, limit, each -> ResultView.of(each.known()), last -> Positions.cursor(last.position()));
    }

    @GET
    @Path("/{indicator}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getCompliance", summary = "The results of an indicator at the end of each month")
    public RestResponse<IndicatorComplianceView> get(
            @PathParam("indicator") String indicator, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        List<KnownResult> found = results.ofIndicator(indicators.get(indicator, caller.areas()));
        IndicatorComplianceView view = IndicatorComplianceView.of(found);
        return ETags.read(ifNoneMatch, view.version(), view);
    }
}
