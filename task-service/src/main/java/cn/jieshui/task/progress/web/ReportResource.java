package cn.jieshui.task.progress.web;

import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.MalformedParameter;
import cn.jieshui.platform.web.MayBeMinimal;
import cn.jieshui.platform.web.Page;
import cn.jieshui.task.progress.ChangeReport;
import cn.jieshui.task.progress.Period;
import cn.jieshui.task.progress.ProgressReport;
import cn.jieshui.task.progress.ProgressReports;
import cn.jieshui.task.progress.ReportFilter;
import cn.jieshui.task.progress.ReportState;
import cn.jieshui.task.progress.ReviewReport;
import cn.jieshui.task.progress.WithdrawReport;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Progress reports and their way to acceptance over HTTP. */
@Path(ReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reports", description = "Progress reports on deliverables 进展填报")
public class ReportResource {

    static final String PATH = "/api/v1/reports";

    private final ProgressReports reports;
    private final ChangeReport changing;
    private final ReviewReport reviewing;
    private final WithdrawReport withdrawing;
    private final Actors actors;

    @Inject
    ReportResource(
            ProgressReports reports,
            ChangeReport changing,
            ReviewReport reviewing,
            WithdrawReport withdrawing,
            Actors actors) {
        this.reports = reports;
        this.changing = changing;
        this.reviewing = reviewing;
        this.withdrawing = withdrawing;
        this.actors = actors;
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listReports",
            summary = "Reports of the caller's areas, or on the deliverables of the caller's department, sorted by"
                    + " deliverable and number")
    public Page<ReportView> list(
            @QueryParam("deliverable") String deliverable,
            @QueryParam("plan") String plan,
            @QueryParam("department") String department,
            @QueryParam("state") ReportState state,
            @QueryParam("period") @Pattern(regexp = Period.FORM) String period,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        ReportFilter filter = ReportFilter.of(deliverable, plan, department, state, period);
        List<String> after = Cursor.parse(cursor, 2).orElse(List.of("", "0"));
        List<ProgressReport> found =
                reports.list(filter, actors.caller(), after.get(0), number(after.get(1)), limit + 1);
        return Page.of(
                found, limit, ReportView::of, last -> Cursor.after(last.deliverable(), String.valueOf(last.number())));
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ANYONE)
    @Operation(operationId = "getReport", summary = "One report with its history")
    public RestResponse<ReportView> get(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ReportView view = ReportView.of(reports.get(id, actors.caller()));
        return ETags.read(ifNoneMatch, view.version(), view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.REPORTER)
    @MayBeMinimal
    @Operation(operationId = "changeReport", summary = "Changes a draft, or a report that was returned")
    public RestResponse<ReportView> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReportRequest request) {
        return answer(ReportView.of(changing.change(id, request.draft(), actors.caller(), matching(ifMatch))));
    }

    @POST
    @Path("/{id}/submit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.REPORTER)
    @MayBeMinimal
    @Operation(operationId = "submitReport", summary = "Hands a draft, or a returned report, in for review")
    public RestResponse<ReportView> submit(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(ReportView.of(changing.submit(id, actors.caller(), matching(ifMatch))));
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Roles.REVIEWER, Roles.WATER_OFFICE, Roles.DATA_MIGRATION})
    @MayBeMinimal
    @Operation(
            operationId = "acceptReport",
            summary = "Endorses a report for a lead department, or accepts it for the water-saving office: from then on"
                    + " it counts")
    public RestResponse<ReportView> accept(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBody(required = false) AcceptanceRequest acceptance) {
        return answer(ReportView.of(reviewing.accept(
                id, acceptance == null ? null : acceptance.acceptedAt(), actors.caller(), matching(ifMatch))));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Roles.REVIEWER, Roles.WATER_OFFICE})
    @MayBeMinimal
    @Operation(operationId = "returnReport", summary = "Gives a submitted report back to its department with a reason")
    public RestResponse<ReportView> giveBack(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(ReportView.of(reviewing.giveBack(id, request.reason(), actors.caller(), matching(ifMatch))));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.REPORTER, Roles.WATER_OFFICE})
    @MayBeMinimal
    @Operation(
            operationId = "withdrawReport",
            summary = "Takes a report back with a reason: its department before, the water-saving office after the"
                    + " acceptance")
    public RestResponse<ReportView> withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(ReportView.of(withdrawing.withdraw(id, request.reason(), actors.caller(), matching(ifMatch))));
    }

    private static LongConsumer matching(String ifMatch) {
        return version -> ETags.requireMatch(ifMatch, version);
    }

    private static RestResponse<ReportView> answer(ReportView view) {
        return ETags.ok(view.version(), view);
    }
}
