package cn.jieshui.task.plan.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.task.plan.Deliverable;
import cn.jieshui.task.plan.Deliverables;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Deliverables over HTTP; a deliverable's entity tag is that of its plan, with which it changes. */
@Path("/api/v1/deliverables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliverables", description = "What can be checked 任务目标")
public class DeliverableResource {

    private final Deliverables deliverables;
    private final Caller caller;

    @Inject
    DeliverableResource(Deliverables deliverables, Caller caller) {
        this.deliverables = deliverables;
        this.caller = caller;
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
