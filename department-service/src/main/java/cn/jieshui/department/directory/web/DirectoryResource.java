package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.DepartmentFilter;
import cn.jieshui.department.directory.DepartmentKind;
import cn.jieshui.department.directory.Departments;
import cn.jieshui.department.directory.DirectoryImport;
import cn.jieshui.department.directory.ImportDirectory;
import cn.jieshui.department.directory.web.DirectoryReader.ReadRows;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.problem.Problems;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The directory as a whole over HTTP: in and out as JSON, CSV and xlsx. */
@Path(DepartmentResource.PATH)
@Tag(name = "departments")
public class DirectoryResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Departments departments;
    private final ImportDirectory importing;
    private final DirectoryReader reader;
    private final Caller caller;
    private final Problems problems;
    private final CurrentVertxRequest current;

    @Inject
    DirectoryResource(
            Departments departments,
            ImportDirectory importing,
            DirectoryReader reader,
            Caller caller,
            Problems problems,
            CurrentVertxRequest current) {
        this.departments = departments;
        this.importing = importing;
        this.reader = reader;
        this.caller = caller;
        this.problems = problems;
        this.current = current;
    }

    @POST
    @Path("/import")
    @Consumes({MediaType.APPLICATION_JSON, CSV, XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.WATER_OFFICE})
    @Operation(
            operationId = "importDepartments",
            summary = "Takes over many departments, all or none; rows of unknown codes register, others change",
            description =
                    "JSON is an array of departments. CSV (UTF-8 or the charset that the content type names) and the"
                            + " first sheet of an xlsx begin with a row that names the columns: code, officialName, shortName,"
                            + " aliases, kind, area, validFrom, validTo, version, or 编码, 全称, 简称, 别称, 类别, 区域, 起始日期,"
                            + " 终止日期, 版本. Aliases stand on lines of their own in one cell, the place where one was seen after"
                            + " a bar. A version that is given must stand. At most 2000 rows.")
    @APIResponse(
            responseCode = "200",
            description = "Taken over, or with dryRun only tried",
            content = @Content(schema = @Schema(implementation = DirectoryImportView.class)))
    public RestResponse<DirectoryImportView> take(
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = DepartmentRequest[].class)),
                                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] body) {
        ReadRows read = reader.read(rows(type, body == null ? new byte[0] : body));
        Predicate<String> keeps =
                area -> caller.has(Roles.ADMIN) || caller.areas().contains(area);
        DirectoryImport result = dryRun
                ? importing.rehearse(read.rows(), read.faults(), keeps)
                : importing.take(read.rows(), read.faults(), keeps);
        return ResponseBuilder.ok(DirectoryImportView.of(dryRun, result, problems, current.getCurrent()))
                .build();
    }

    private List<SentRow> rows(MediaType type, byte[] body) {
        String form = type == null ? MediaType.APPLICATION_JSON : type.getType() + "/" + type.getSubtype();
        return switch (form) {
            case CSV -> CsvDirectory.read(body, charset(type));
            case XLSX -> XlsxDirectory.read(body);
            default -> reader.json(body);
        };
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new UnfitTable("", "unknown-charset");
        }
    }

    @GET
    @Path("/export")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "exportDepartments",
            summary = "The whole directory by code, as JSON, CSV or xlsx (Accept); what it gives may be imported")
    @APIResponse(
            responseCode = "200",
            description = "The directory",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DepartmentView[].class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public List<DepartmentView> json(
            @QueryParam("kind") DepartmentKind kind,
            @QueryParam("area") @Pattern(regexp = DepartmentRequest.AREA) String area) {
        return departments.list(DepartmentFilter.of("", kind, area), "", Integer.MAX_VALUE).stream()
                .map(DepartmentView::of)
                .toList();
    }

    /** Stands in the contract with {@link #json}, as another content of the same operation. */
    @GET
    @Path("/export")
    @Produces(CSV)
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "exportDepartments", hidden = true)
    public RestResponse<byte[]> csv(
            @QueryParam("kind") DepartmentKind kind,
            @QueryParam("area") @Pattern(regexp = DepartmentRequest.AREA) String area) {
        return file("departments.csv", CsvDirectory.write(json(kind, area)));
    }

    /** Stands in the contract with {@link #json}, as another content of the same operation. */
    @GET
    @Path("/export")
    @Produces(XLSX)
    @Transactional
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "exportDepartments", hidden = true)
    public RestResponse<byte[]> xlsx(
            @QueryParam("kind") DepartmentKind kind,
            @QueryParam("area") @Pattern(regexp = DepartmentRequest.AREA) String area) {
        return file("departments.xlsx", XlsxDirectory.write(json(kind, area)));
    }

    private static RestResponse<byte[]> file(String name, byte[] content) {
        return ResponseBuilder.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
