package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.DefineCollective;
import cn.jieshui.department.directory.Department;
import cn.jieshui.department.directory.Departments;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom collective phrases mean, over HTTP; the entity tag is that of the collective's entry, with which it changes. */
@Path(DepartmentResource.PATH + "/{code}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "departments")
public class MembersResource {

    private final Departments departments;
    private final DefineCollective defining;
    private final OwnArea ownArea;

    @Inject
    MembersResource(Departments departments, DefineCollective defining, OwnArea ownArea) {
        this.departments = departments;
        this.defining = defining;
        this.ownArea = ownArea;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getMembers", summary = "Whom a collective phrase means; nobody while nobody has said")
    public RestResponse<MembersView> get(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Department department = departments.get(code);
        return ETags.read(ifNoneMatch, department.version(), new MembersView(department.members()));
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(
            operationId = "defineMembers",
            summary = "Says whom a collective phrase means; from then on these report each for itself")
    public RestResponse<MembersView> define(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MembersView request) {
        String area = departments.areaOf(code);
        ownArea.require(area);
        Department defined =
                defining.define(code, area, request.members(), version -> ETags.requireMatch(ifMatch, version));
        return ETags.ok(defined.version(), new MembersView(defined.members()));
    }
}
