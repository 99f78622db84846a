package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.KeepScheme;
import cn.jieshui.indicator.scorecard.KeepScheme.Kept;
import cn.jieshui.indicator.scorecard.KnownScheme;
import cn.jieshui.indicator.scorecard.Schemes;
import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.platform.security.Caller;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Schemes over HTTP. */
@Path(SchemeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "schemes", description = "How departments are assessed 考核办法")
public class SchemeResource {

    static final String PATH = "/api/v1/schemes";

    private final Schemes schemes;
    private final KeepScheme keeping;
    private final Caller caller;

    @Inject
    SchemeResource(Schemes schemes, KeepScheme keeping, Caller caller) {
        this.schemes = schemes;
        this.keeping = keeping;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "listSchemes", summary = "The schemes of the caller's areas, sorted by code")
    public Page<SchemeView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        return Page.of(
                schemes.list(caller.areas(), after, limit + 1),
                limit,
                SchemeView::of,
                last -> Cursor.after(last.scheme().code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getScheme", summary = "One scheme, as it holds or as it was in an earlier revision")
    public RestResponse<SchemeView> get(
            @PathParam("code") String code,
            @Parameter(description = "The newest unless given") @QueryParam("revision") @Min(1) Integer revision,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        KnownScheme known =
                revision == null ? schemes.get(code, caller.areas()) : schemes.get(code, revision, caller.areas());
        return ETags.read(ifNoneMatch, known.revision(), SchemeView.of(known));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.WATER_OFFICE)
    @Operation(
            operationId = "keepScheme",
            summary = "Brings a scheme in (without If-Match), or adds a revision of it (with If-Match)")
    @APIResponseSchema(value = SchemeView.class, responseCode = "201", responseDescription = "Brought in")
    @APIResponse(responseCode = "200", description = "Set anew, or it was like this already")
    public RestResponse<SchemeView> keep(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SchemeBody request) {
        Scheme wanted = request.scheme();
        CheckScheme.check(wanted, code);
        Kept kept = keeping.keep(
                wanted,
                caller.areas(),
                caller.subject(),
                ifMatch != null,
                revision -> ETags.requireMatch(ifMatch, revision));
        SchemeView view = SchemeView.of(kept.scheme());
        return ResponseBuilder.create(kept.isNew() ? Status.CREATED : Status.OK, view)
                .header(HttpHeaders.ETAG, ETags.of(view.revision()))
                .build();
    }
}
