package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.definition.BaseValues;
import cn.jieshui.indicator.definition.Definitions;
import cn.jieshui.indicator.definition.KnownBaseValue;
import cn.jieshui.indicator.definition.KnownSettings;
import cn.jieshui.indicator.definition.RecordBaseValue;
import cn.jieshui.indicator.definition.RecordBaseValue.Recorded;
import cn.jieshui.indicator.definition.SetDefinition;
import cn.jieshui.indicator.definition.SetDefinition.Setter;
import cn.jieshui.indicator.definition.Settings;
import cn.jieshui.indicator.plan.Indicators;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.plan.Plans;
import cn.jieshui.indicator.plan.Positions;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ContentTags;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final KnownAt known;
    private final ContentTags tags;
    private final Caller caller;

    @Inject
    IndicatorResource(
            Plans plans,
            Indicators indicators,
            Definitions definitions,
            SetDefinition setting,
            RecordBaseValue recording,
            BaseValues baseValues,
            KnownAt known,
            ContentTags tags,
            Caller caller) {
        this.plans = plans;
        this.indicators = indicators;
        this.definitions = definitions;
        this.setting = setting;
        this.recording = recording;
        this.baseValues = baseValues;
        this.known = known;
        this.tags = tags;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listIndicators", summary = "The indicators of a plan, in the plan's order")
    public Page<IndicatorView> list(
            @QueryParam("plan") @NotNull String plan,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String id = plans.get(plan, caller.areas()).id();
        int after = Positions.after(cursor);
        return known.past(knownAt)
                .map(at -> {
                    List<KnownIndicator> found = indicators.list(id, at, after, limit + 1);
                    return page(found, limit, definitions.of(canonicals(found), at));
                })
                .orElseGet(() -> {
                    List<KnownIndicator> found = indicators.list(id, after, limit + 1);
                    return page(found, limit, definitions.of(canonicals(found)));
                });
    }

    private static List<String> canonicals(List<KnownIndicator> found) {
        return found.stream().map(KnownIndicator::canonical).toList();
    }

    private static Page<IndicatorView> page(List<KnownIndicator> found, int limit, Map<String, Settings> settings) {
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
            @PathParam("id") String id,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Optional<IndicatorView> then = known.past(knownAt).map(at -> view(id, at));
        if (then.isPresent()) {
            return ETags.read(ifNoneMatch, tags.of(then.get()), then.get());
        }
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
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        List<KnownBaseValue> found = known.past(knownAt)
                .map(at -> baseValues.at(indicators.get(id, caller.areas(), at).canonical(), at))
                .orElseGet(() -> baseValues.standing(
                        List.of(indicators.get(id, caller.areas()).canonical())));
        return Page.ofAll(found, each -> each.value().period().toString(), limit, cursor, BaseValueView::of);
    }

    private IndicatorView view(String id, Instant at) {
        KnownIndicator indicator = indicators.get(id, caller.areas(), at);
        Settings settings = definitions
                .at(indicator.canonical(), at)
                .map(KnownSettings::settings)
                .orElse(Settings.NONE);
        return IndicatorView.of(indicator, settings);
    }

    private IndicatorView view(String id) {
        KnownIndicator indicator = indicators.get(id, caller.areas());
        return IndicatorView.of(indicator, definitions.of(indicator.canonical()));
    }
}
