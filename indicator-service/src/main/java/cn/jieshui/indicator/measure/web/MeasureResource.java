package cn.jieshui.indicator.measure.web;

import cn.jieshui.indicator.measure.KeepMeasure;
import cn.jieshui.indicator.measure.KeepMeasure.Kept;
import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measures;
import cn.jieshui.platform.security.Roles;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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

/** Measures over HTTP. */
@Path(MeasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "measures", description = "What is measured 统计指标")
public class MeasureResource {

    static final String PATH = "/api/v1/measures";

    private final Measures measures;
    private final KeepMeasure keeping;

    @Inject
    MeasureResource(Measures measures, KeepMeasure keeping) {
        this.measures = measures;
        this.keeping = keeping;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listMeasures", summary = "Measures, all or those of a source department, sorted by code")
    public Page<MeasureView> list(
            @QueryParam("source") @Pattern(regexp = MeasureRequest.DEPARTMENT) String source,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        List<KnownMeasure> found = measures.list(source, after, limit + 1);
        return Page.of(
                found,
                limit,
                MeasureView::of,
                last -> Cursor.after(last.measure().code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getMeasure", summary = "One measure")
    public RestResponse<MeasureView> get(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        MeasureView view = MeasureView.of(measures.get(code));
        return ETags.read(ifNoneMatch, view.version(), view);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.WATER_OFFICE, Roles.STATISTICS})
    @Operation(
            operationId = "keepMeasure",
            summary = "Brings a measure in (without If-Match), or changes it (with If-Match)")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Brought in")
    @APIResponse(responseCode = "200", description = "Changed, or it was like this already")
    @APIResponse(responseCode = "409", description = "It is in use, and the change would give it another meaning")
    public RestResponse<MeasureView> keep(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MeasureRequest request) {
        if (!code.equals(request.code())) {
            throw new CodeDiffersFromPath(code, request.code());
        }
        Kept kept = keeping.keep(request.measure(), ifMatch != null, version -> ETags.requireMatch(ifMatch, version));
        MeasureView view = MeasureView.of(kept.measure());
        return ResponseBuilder.create(kept.isNew() ? Status.CREATED : Status.OK, view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
