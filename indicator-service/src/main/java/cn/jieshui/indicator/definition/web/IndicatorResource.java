package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.definition.BaseValues;
import cn.jieshui.indicator.definition.Definitions;
import cn.jieshui.indicator.definition.RecordBaseValue;
import cn.jieshui.indicator.definition.RecordBaseValue.Recorded;
import cn.jieshui.indicator.definition.SetDefinition;
import cn.jieshui.indicator.definition.SetDefinition.Setter;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.plan.Indicators;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Positions;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Indicators over HTTP. */
@Path(IndicatorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "What the plans are held to, and how it is computed 考核指标")
public class IndicatorResource {

    static final String PATH = "/api/v1/indicators";

    private final Plans plans;
    private final Indicators indicators;
    private final Definitions definitions;
    private final SetDefinition setting;
    private final RecordBaseValue recording;
    private final BaseValues baseValues;
    private final Caller caller;

    @Inject
    IndicatorResource(
            Plans plans,
            Indicators indicators,
            Definitions definitions,
            SetDefinition setting,
            RecordBaseValue recording,
            BaseValues baseValues,
            Caller caller) {
        this.plans = plans;
        this.indicators = indicators;
        this.definitions = definitions;
        this.setting = setting;
        this.recording = recording;
        this.baseValues = baseValues;
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
        Map<String, Settings> settings =
                definitions.of(found.stream().map(KnownIndicator::canonical).toList());
        return Page.of(
                found,
                limit,
                each -> IndicatorView.of(each, settings.getOrDefault(each.canonical(), Settings.NONE)),
                last -> Positions.cursor(last.position()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getIndicator", summary = "One indicator")
    public RestResponse<IndicatorView> get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        IndicatorView view = view(id);
        return ETags.read(ifNoneMatch, view.version(), view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.WATER_OFFICE, Roles.STATISTICS})
    @Operation(
            operationId = "setIndicator",
            summary = "Sets how an indicator, and those that share its inputs, are computed and judged")
    public RestResponse<IndicatorView> set(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid IndicatorRequest request) {
        setting.set(
                id,
                new Setter(caller.subject(), caller.areas(), caller.has(Roles.WATER_OFFICE)),
                request.settings(),
                version -> ETags.requireMatch(ifMatch, version));
        IndicatorView view = view(id);
        return ETags.ok(view.version(), view);
    }

    @POST
    @Path("/{id}/base-values")
    @Idempotent
    @RolesAllowed({Roles.WATER_OFFICE, Roles.STATISTICS})
    @Operation(
            operationId = "recordBaseValue",
            summary = "Accepts a value of the base year of a reduction; the same once more changes nothing")
    @APIResponseSchema(value = BaseValueView.class, responseCode = "201", responseDescription = "Accepted")
    @APIResponse(responseCode = "200", description = "It stood already")
    @APIResponse(responseCode = "409", description = "Another value stands; errors names it, supersedes must too")
    public RestResponse<BaseValueView> recordBaseValue(
            @PathParam("id") String id, @NotNull @Valid BaseValueRequest request) {
        Recorded recorded = recording.record(
                id, caller.areas(), request.value(), request.supersedes(), request.reason(), caller.subject());
        return ResponseBuilder.create(recorded.isNew() ? Status.CREATED : Status.OK, BaseValueView.of(recorded.value()))
                .header(HttpHeaders.LOCATION, PATH + "/" + id + "/base-values")
                .build();
    }

    @GET
    @Path("/{id}/base-values")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listBaseValues", summary = "The values of the base year that stand, by their periods")
    public Page<BaseValueView> listBaseValues(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String canonical = indicators.get(id, caller.areas()).canonical();
        return Page.ofAll(
                baseValues.standing(List.of(canonical)),
                known -> known.value().period().toString(),
                limit,
                cursor,
                BaseValueView::of);
    }

    private IndicatorView view(String id) {
        KnownIndicator indicator = indicators.get(id, caller.areas());
        return IndicatorView.of(indicator, definitions.of(indicator.canonical()));
    }
}
