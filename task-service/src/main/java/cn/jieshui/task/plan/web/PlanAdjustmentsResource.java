package cn.jieshui.task.plan.web;

import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.MayBeMinimal;
import cn.jieshui.platform.web.Page;
import cn.jieshui.task.plan.AdjustPlan;
import cn.jieshui.task.plan.Adjustment;
import cn.jieshui.task.plan.Adjustments;
import cn.jieshui.task.plan.EditPlan.Editor;
import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.PlanEditions;
import cn.jieshui.task.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Adjustments of a plan in force, and what it committed to before them. */
@Path(PlanResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanAdjustmentsResource {

    private final Plans plans;
    private final Adjustments adjustments;
    private final PlanEditions editions;
    private final AdjustPlan adjusting;
    private final Caller caller;

    @Inject
    PlanAdjustmentsResource(
            Plans plans, Adjustments adjustments, PlanEditions editions, AdjustPlan adjusting, Caller caller) {
        this.plans = plans;
        this.adjustments = adjustments;
        this.editions = editions;
        this.adjusting = adjusting;
        this.caller = caller;
    }

    @POST
    @Path("/adjustments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.WATER_OFFICE)
    @MayBeMinimal
    @Operation(
            operationId = "adjustPlan",
            summary = "Changes populations, target amounts, conditions and deadlines of a plan in force; a goal and the"
                    + " deliverable that says the same stay of one mind")
    @APIResponseSchema(value = AdjustmentView.class, responseCode = "201", responseDescription = "Adjusted")
    public RestResponse<AdjustmentView> adjust(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid AdjustmentRequest request) {
        Adjustment adjustment = adjusting.adjust(
                id,
                new Editor(caller.subject(), caller.areas()),
                request.basis(),
                request.parts(),
                version -> ETags.requireMatch(ifMatch, version));
        return ResponseBuilder.create(Status.CREATED, AdjustmentView.of(adjustment))
                .header(HttpHeaders.LOCATION, PlanResource.PATH + "/" + id + "/adjustments/" + adjustment.number())
                .header(HttpHeaders.ETAG, ETags.of(adjustment.version()))
                .build();
    }

    @GET
    @Path("/adjustments")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listAdjustments", summary = "The adjustments of a plan, the first one first")
    public RestResponse<Page<AdjustmentView>> list(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Plan plan = plans.get(id, caller.areas());
        List<AdjustmentView> all =
                adjustments.of(plan).stream().map(AdjustmentView::of).toList();
        return ETags.read(ifNoneMatch, plan.version(), Place.page(id, all, limit, cursor));
    }

    @GET
    @Path("/adjustments/{number}")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getAdjustment", summary = "One adjustment of a plan")
    public AdjustmentView get(@PathParam("id") String id, @PathParam("number") int number) {
        return AdjustmentView.of(adjustments.get(plans.get(id, caller.areas()), number));
    }

    @GET
    @Path("/editions/{version}")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "getPlanEdition",
            summary = "What a plan committed to in a version in which it was in force, before or after adjustments")
    @APIResponse(
            responseCode = "200",
            description = "Like the data of plan.issued.v1",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public String edition(@PathParam("id") String id, @PathParam("version") long version) {
        return editions.get(plans.get(id, caller.areas()), version);
    }
}
