package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.ChangeDepartment;
import cn.jieshui.department.directory.Department;
import cn.jieshui.department.directory.DepartmentFilter;
import cn.jieshui.department.directory.DepartmentKind;
import cn.jieshui.department.directory.Departments;
import cn.jieshui.department.directory.RegisterDepartment;
import cn.jieshui.department.directory.RegisterDepartment.Registration;
import cn.jieshui.department.directory.ResolveName;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.time.Zones;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The department directory over HTTP. */
@Path(DepartmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "departments", description = "The department directory 责任单位名录")
public class DepartmentResource {

    static final String PATH = "/api/v1/departments";

    private final Departments departments;
    private final RegisterDepartment registration;
    private final ChangeDepartment change;
    private final ResolveName names;
    private final OwnArea ownArea;
    private final Clock clock;

    @Inject
    DepartmentResource(
            Departments departments,
            RegisterDepartment registration,
            ChangeDepartment change,
            ResolveName names,
            OwnArea ownArea,
            Clock clock) {
        this.departments = departments;
        this.registration = registration;
        this.change = change;
        this.names = names;
        this.ownArea = ownArea;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listDepartments", summary = "Departments by name, kind and area, sorted by code")
    public Page<DepartmentView> list(
            @Parameter(description = "A part of one of the names")
                    @QueryParam("query")
                    @DefaultValue("")
                    @Size(max = 100)
                    String query,
            @QueryParam("kind") DepartmentKind kind,
            @QueryParam("area") @Pattern(regexp = DepartmentRequest.AREA) String area,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        List<Department> found = departments.list(DepartmentFilter.of(query, kind, area), after, limit + 1);
        return Page.of(found, limit, DepartmentView::of, last -> Cursor.after(last.code()));
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(
            operationId = "registerDepartment",
            summary = "Registers a department; the same once more changes nothing")
    @APIResponseSchema(value = DepartmentView.class, responseCode = "201", responseDescription = "Registered")
    @APIResponse(responseCode = "200", description = "It was registered like this already")
    public RestResponse<DepartmentView> register(@NotNull @Valid DepartmentRequest request) {
        ownArea.require(request.area());
        Registration result = registration.register(request.code(), request.area(), request.details());
        DepartmentView view = DepartmentView.of(result.department());
        return ResponseBuilder.create(result.isNew() ? Status.CREATED : Status.OK, view)
                .header(HttpHeaders.LOCATION, PATH + "/" + view.code())
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getDepartment", summary = "One department")
    public RestResponse<DepartmentView> get(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        DepartmentView view = DepartmentView.of(departments.get(code));
        return ETags.read(ifNoneMatch, view.version(), view);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(operationId = "changeDepartment", summary = "Changes what the directory says of a department")
    public RestResponse<DepartmentView> change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DepartmentRequest request) {
        if (!code.equals(request.code())) {
            throw new CodeDiffersFromPath(code, request.code());
        }
        ownArea.require(request.area());
        Department changed =
                change.change(code, request.area(), request.details(), version -> ETags.requireMatch(ifMatch, version));
        return ETags.ok(changed.version(), DepartmentView.of(changed));
    }

    @GET
    @Path("/resolve")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "resolveDepartment", summary = "The one department that goes by a name on a day")
    @APIResponseSchema(DepartmentView.class)
    @APIResponse(
            responseCode = "404",
            description = "Nobody goes by the name; errors suggests similar ones, none is taken")
    @APIResponse(responseCode = "409", description = "Several do; errors names them")
    public RestResponse<DepartmentView> resolve(
            @QueryParam("name") @NotNull @Size(min = 1, max = 100) String name,
            @Parameter(description = "A day in Asia/Shanghai; today unless given") @QueryParam("on") LocalDate on,
            @QueryParam("area") @Pattern(regexp = DepartmentRequest.AREA) String area) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock.withZone(Zones.SHANGHAI)));
        DepartmentView view = DepartmentView.of(names.resolve(name, day, area));
        return ETags.ok(view.version(), view);
    }
}
