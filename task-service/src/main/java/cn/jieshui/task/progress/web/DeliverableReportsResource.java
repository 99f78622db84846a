package cn.jieshui.task.progress.web;

import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.MayBeMinimal;
import cn.jieshui.task.progress.ReportProgress;
import cn.jieshui.task.progress.ReportProgress.Reported;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Reporting on a deliverable over HTTP. */
@Path("/api/v1/deliverables/{deliverable}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reports")
public class DeliverableReportsResource {

    private final ReportProgress reporting;
    private final Actors actors;

    @Inject
    DeliverableReportsResource(ReportProgress reporting, Actors actors) {
        this.reporting = reporting;
        this.actors = actors;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.REPORTER)
    @MayBeMinimal
    @Operation(
            operationId = "reportProgress",
            summary =
                    "Reports on a deliverable for the caller's department; the same content once more changes nothing")
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "Reported")
    @APIResponse(responseCode = "200", description = "It was reported like this already")
    public RestResponse<ReportView> report(
            @PathParam("deliverable") String deliverable, @NotNull @Valid ReportRequest request) {
        Reported reported = reporting.report(deliverable, request.draft(), actors.caller());
        ReportView view = ReportView.of(reported.report());
        return ResponseBuilder.create(reported.isNew() ? Status.CREATED : Status.OK, view)
                .header(HttpHeaders.LOCATION, ReportResource.PATH + "/" + view.id())
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
