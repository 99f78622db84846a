package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.plan.Indicators;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Positions;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Indicators over HTTP. */
@Path(IndicatorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "What the plans are held to, and how it is computed 考核指标")
public class IndicatorResource {

    static final String PATH = "/api/v1/indicators";

    private final Plans plans;
    private final Indicators indicators;
    private final Caller caller;

    @Inject
    IndicatorResource(Plans plans, Indicators indicators, Caller caller) {
        this.plans = plans;
        this.indicators = indicators;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listIndicators", summary = "The indicators of a plan, in the plan's order")
    public Page<IndicatorView> list(
            @QueryParam("plan") @NotNull String plan,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String known = plans.get(plan, caller.areas()).id();
        List<KnownIndicator> found = indicators.list(known, Positions.after(cursor), limit + 1);
        return Page.of(found, limit, IndicatorView::of, last -> Positions.cursor(last.position()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getIndicator", summary = "One indicator")
    public RestResponse<IndicatorView> get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        IndicatorView view = IndicatorView.of(indicators.get(id, caller.areas()));
        return ETags.read(ifNoneMatch, view.version(), view);
    }
}
