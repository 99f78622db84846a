package cn.jieshui.indicator.validation.web;

import cn.jieshui.indicator.validation.KeepRule;
import cn.jieshui.indicator.validation.KeepRule.Kept;
import cn.jieshui.indicator.validation.ValidationRules;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Validation rules over HTTP. */
@Path(RuleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "validation-rules", description = "What measured values are held against 审核规则")
public class RuleResource {

    static final String PATH = "/api/v1/validation-rules";

    private final ValidationRules rules;
    private final KeepRule keeping;
    private final Caller caller;

    @Inject
    RuleResource(ValidationRules rules, KeepRule keeping, Caller caller) {
        this.rules = rules;
        this.keeping = keeping;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listValidationRules",
            summary = "The rules of the caller's areas and of all areas, or those that read a measure, sorted by code")
    public Page<RuleView> list(
            @QueryParam("measure") String measure,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        return Page.of(
                rules.list(caller.areas(), measure, after, limit + 1),
                limit,
                RuleView::of,
                last -> Cursor.after(last.rule().code()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getValidationRule", summary = "One validation rule")
    public RestResponse<RuleView> get(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        RuleView view = RuleView.of(rules.get(code, caller.areas()));
        return ETags.read(ifNoneMatch, view.version(), view);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.WATER_OFFICE, Roles.STATISTICS})
    @Operation(
            operationId = "keepValidationRule",
            summary = "Brings a validation rule in (without If-Match), or changes it (with If-Match)",
            description = "It judges what is sent from now on; what stands already is not judged again.")
    @APIResponseSchema(value = RuleView.class, responseCode = "201", responseDescription = "Brought in")
    @APIResponse(responseCode = "200", description = "Changed, or it was like this already")
    public RestResponse<RuleView> keep(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RuleRequest request) {
        if (!code.equals(request.code())) {
            throw new RuleCodeDiffersFromPath(code, request.code());
        }
        Kept kept = keeping.keep(
                request.wanted(),
                caller.areas(),
                caller.subject(),
                ifMatch != null,
                version -> ETags.requireMatch(ifMatch, version));
        RuleView view = RuleView.of(kept.rule());
        return ResponseBuilder.create(kept.isNew() ? Status.CREATED : Status.OK, view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
