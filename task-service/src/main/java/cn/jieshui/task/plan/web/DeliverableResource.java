package cn.jieshui.task.plan.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import cn.jieshui.task.plan.Deliverable;
import cn.jieshui.task.plan.DeliverableFilter;
import cn.jieshui.task.plan.Deliverables;
import cn.jieshui.task.plan.reading.DeliverableKind;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Deliverables over HTTP; a deliverable's entity tag is that of its plan, with which it changes. */
@Path("/api/v1/deliverables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliverables", description = "What can be checked 任务目标")
public class DeliverableResource {

    private final Deliverables deliverables;
    private final Followed followed;
    private final Caller caller;

    @Inject
    DeliverableResource(Deliverables deliverables, Followed followed, Caller caller) {
        this.deliverables = deliverables;
        this.followed = followed;
        this.caller = caller;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listDeliverables",
            summary = "Deliverables by plan, task, kind and department, as they stand in their plans")
    public Page<DeliverableView> list(
            @QueryParam("plan") String plan,
            @QueryParam("task") String task,
            @QueryParam("kind") DeliverableKind kind,
            @Parameter(
                            description = "That has a part; of open plans also those in which it has taken the place of"
                                    + " another, or belongs to a collective")
                    @QueryParam("department")
                    String department,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        Place after = Place.of(cursor, 2);
        DeliverableFilter filter =
                DeliverableFilter.of(caller.areas(), plan, task, kind, department, followed.by(department));
        List<Deliverable> found =
                deliverables.list(filter, after.plan(), after.positions()[0], after.positions()[1], limit + 1);
        return Page.of(
                found,
                limit,
                DeliverableView::of,
                last -> Place.cursor(last.plan().id(), last.task().position(), last.position()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getDeliverable", summary = "One deliverable")
    public RestResponse<DeliverableView> get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Deliverable deliverable = deliverables.get(id, caller.areas());
        return ETags.read(ifNoneMatch, deliverable.plan().version(), DeliverableView.of(deliverable));
    }
}
