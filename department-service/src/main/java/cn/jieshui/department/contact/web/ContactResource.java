package cn.jieshui.department.contact.web;

import cn.jieshui.department.contact.DutyRoster;
import cn.jieshui.department.contact.DutyRosters;
import cn.jieshui.department.directory.Departments;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom to call in a department, over HTTP; personal data, which no list, event or export carries. */
@Path("/api/v1/departments/{code}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contacts", description = "Whom to call in a department 联系人")
public class ContactResource {

    private final Departments departments;
    private final DutyRosters rosters;
    private final Caller caller;

    @Inject
    ContactResource(Departments departments, DutyRosters rosters, Caller caller) {
        this.departments = departments;
        this.rosters = rosters;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE, Roles.REPORTER, Roles.REVIEWER})
    @Operation(
            operationId = "getContacts",
            summary = "Whom to call; for the department itself, the water-saving office of its area, and admins")
    public RestResponse<ContactsView> get(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        requireReach(code, isOwn(code));
        DutyRoster roster = rosters.of(code);
        return ETags.read(ifNoneMatch, roster.version(), ContactsView.of(roster));
    }

    @PUT
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(operationId = "replaceContacts", summary = "Puts these in the place of whoever stood there")
    public RestResponse<ContactsView> replace(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ContactsView request) {
        requireReach(code, false);
        DutyRoster roster = rosters.replace(
                code,
                request.contacts().stream().map(ContactView::contact).toList(),
                version -> ETags.requireMatch(ifMatch, version));
        return ETags.ok(roster.version(), ContactsView.of(roster));
    }

    @DELETE
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(operationId = "eraseContacts", summary = "Erases all contacts of the department for good")
    public RestResponse<Void> erase(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        requireReach(code, false);
        rosters.replace(code, List.of(), version -> ETags.requireMatch(ifMatch, version));
        return RestResponse.noContent();
    }

    private boolean isOwn(String code) {
        boolean acts = caller.has(Roles.REPORTER) || caller.has(Roles.REVIEWER);
        return acts && caller.department().filter(code::equals).isPresent();
    }

    /** @param own whether the caller belongs to the department and that is enough */
    private void requireReach(String code, boolean own) {
        String area = departments.areaOf(code);
        boolean office = caller.has(Roles.WATER_OFFICE) && caller.areas().contains(area);
        if (!own && !office && !caller.has(Roles.ADMIN)) {
            throw new ContactsAreNotTheCallers(code);
        }
    }
}
