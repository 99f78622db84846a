package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Departments;
import cn.jieshui.department.directory.RecordSuccession;
import cn.jieshui.department.directory.RecordSuccession.Recorded;
import cn.jieshui.department.directory.RecordedSuccession;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Page;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Reforms over HTTP: departments are renamed, merged and split. */
@Path(DepartmentResource.PATH + "/{code}/successions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "departments")
public class SuccessionResource {

    private final Departments departments;
    private final RecordSuccession recording;
    private final OwnArea ownArea;

    @Inject
    SuccessionResource(Departments departments, RecordSuccession recording, OwnArea ownArea) {
        this.departments = departments;
        this.recording = recording;
        this.ownArea = ownArea;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(
            operationId = "recordSuccession",
            summary = "Ends a department by a rename, a merger or a split; open tasks and rights follow its successors"
                    + " from that day on, history stays with it")
    @APIResponseSchema(value = SuccessionView.class, responseCode = "201", responseDescription = "Recorded")
    @APIResponse(responseCode = "200", description = "It was recorded like this already")
    public RestResponse<SuccessionView> record(
            @PathParam("code") String code, @NotNull @Valid SuccessionRequest request) {
        String area = departments.areaOf(code);
        ownArea.require(area);
        Recorded recorded = recording.record(code, area, request.reform());
        Status status = recorded.isNew() ? Status.CREATED : Status.OK;
        return ResponseBuilder.create(status, SuccessionView.of(recorded.succession()))
                .header(HttpHeaders.LOCATION, DepartmentResource.PATH + "/" + code + "/successions")
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listSuccessions",
            summary = "The reforms in which a department ended or by which it follows others, by their days")
    public Page<SuccessionView> list(
            @PathParam("code") String code,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        return Page.ofAll(
                departments.successionsOf(code), RecordedSuccession::place, limit, cursor, SuccessionView::of);
    }
}
