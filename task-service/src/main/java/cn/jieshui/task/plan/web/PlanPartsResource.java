package cn.jieshui.task.plan.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.Plans;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** The lists of one plan; their entity tag is that of the plan, with which they change. */
@Path(PlanResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanPartsResource {

    private final Plans plans;
    private final Caller caller;

    @Inject
    PlanPartsResource(Plans plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Path("/goals")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listGoals", summary = "The headline goals of a plan, as they stand in it")
    public RestResponse<Page<GoalView>> goals(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Plan plan = plans.get(id, caller.areas());
        List<GoalView> all = plan.goals().stream().map(GoalView::of).toList();
        return ETags.read(ifNoneMatch, plan.version(), Place.page(id, all, limit, cursor));
    }

    @GET
    @Path("/annex")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listAnnexRows", summary = "The decomposition table of a plan, row by row")
    public RestResponse<Page<AnnexRowView>> annex(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Plan plan = plans.get(id, caller.areas());
        List<AnnexRowView> all = plan.annex().stream().map(AnnexRowView::of).toList();
        return ETags.read(ifNoneMatch, plan.version(), Place.page(id, all, limit, cursor));
    }

    @GET
    @Path("/findings")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listFindings",
            summary = "What a person has to see in a plan's document, in its order, in the caller's language")
    public RestResponse<Page<FindingView>> findings(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Plan plan = plans.get(id, caller.areas());
        List<FindingView> all = FindingView.of(plan.findings(), AnswerLanguage.of(language));
        return AnswerLanguage.told(
                language, ETags.read(ifNoneMatch, plan.version(), Place.page(id, all, limit, cursor)));
    }
}
