package cn.jieshui.task.plan.web;

import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import cn.jieshui.task.plan.ImportPlan;
import cn.jieshui.task.plan.ImportPlan.Imported;
import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.PlanFilter;
import cn.jieshui.task.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Plans over HTTP. */
@Path(PlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "plans", description = "The plans of areas and years 年度工作要点")
public class PlanResource {

    static final String PATH = "/api/v1/plans";

    /** A division code of GB/T 2260. */
    static final String AREA = "[0-9]{6}";

    private final Plans plans;
    private final ImportPlan importing;
    private final Caller caller;

    @Inject
    PlanResource(Plans plans, ImportPlan importing, Caller caller) {
        this.plans = plans;
        this.importing = importing;
        this.caller = caller;
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.TEXT_PLAIN)
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.WATER_OFFICE)
    @Operation(
            operationId = "importPlan",
            summary = "Reads the official document (UTF-8 or GB18030) into a draft with findings; the same document"
                    + " once more changes nothing")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "Read into a draft")
    @APIResponse(responseCode = "200", description = "It was read into this plan before, or only tried (dryRun)")
    public RestResponse<PlanView> importDocument(
            @QueryParam("area") @NotNull @Pattern(regexp = AREA) String area,
            @QueryParam("year") @NotNull @Min(2000) @Max(2100) Integer year,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            byte[] document) {
        if (!caller.areas().contains(area)) {
            throw new AreaIsNotTheCallers(area);
        }
        byte[] content = document == null ? new byte[0] : document;
        Imported imported = importing.importDocument(content, area, year, dryRun);
        PlanView view = PlanView.of(imported.plan(), AnswerLanguage.of(language));
        boolean created = imported.isNew() && !dryRun;
        ResponseBuilder<PlanView> response = ResponseBuilder.create(created ? Status.CREATED : Status.OK, view);
        if (created || !imported.isNew()) {
            response.header(HttpHeaders.LOCATION, PATH + "/" + view.id())
                    .header(HttpHeaders.ETAG, ETags.of(view.version()));
        }
        return AnswerLanguage.told(language, response.build());
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listPlans", summary = "The plans of the caller's areas, by area and year")
    public Page<PlanSummary> list(
            @QueryParam("area") @Pattern(regexp = AREA) String area,
            @QueryParam("year") Integer year,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        List<Plan> found = plans.list(PlanFilter.of(caller.areas(), area, year), after, limit + 1);
        return Page.of(found, limit, PlanSummary::of, last -> Cursor.after(last.id()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getPlan", summary = "One plan with everything in it")
    public RestResponse<PlanView> get(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Plan plan = plans.get(id, caller.areas());
        PlanView view = PlanView.of(plan, AnswerLanguage.of(language));
        return AnswerLanguage.told(language, ETags.read(ifNoneMatch, plan.version(), view));
    }
}
