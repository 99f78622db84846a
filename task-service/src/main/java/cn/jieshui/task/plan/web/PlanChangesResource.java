package cn.jieshui.task.plan.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import cn.jieshui.platform.web.MayBeMinimal;
import cn.jieshui.task.plan.ClosePlan;
import cn.jieshui.task.plan.EditPlan;
import cn.jieshui.task.plan.EditPlan.Editor;
import cn.jieshui.task.plan.IssuePlan;
import cn.jieshui.task.plan.Plan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the water-saving office does with a plan of its areas: edit the draft, confirm findings, issue, close. */
@Path(PlanResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
@RolesAllowed(Roles.WATER_OFFICE)
public class PlanChangesResource {

    private final EditPlan editing;
    private final IssuePlan issuing;
    private final ClosePlan closing;
    private final Caller caller;

    @Inject
    PlanChangesResource(EditPlan editing, IssuePlan issuing, ClosePlan closing, Caller caller) {
        this.editing = editing;
        this.issuing = issuing;
        this.closing = closing;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @MayBeMinimal
    @Operation(
            operationId = "changePlan",
            summary = "Makes a draft say what the body says, which is the whole plan; a question that it answers counts"
                    + " as confirmed")
    public RestResponse<PlanView> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid PlanRequest request) {
        if (request.id() != null && !request.id().equals(id)) {
            throw new IdDiffersFromPath(id, request.id());
        }
        Plan plan = editing.change(id, editor(), request.content(), matching(ifMatch));
        return answer(PlanView.of(plan, AnswerLanguage.of(language)), language);
    }

    @DELETE
    @Transactional
    @Operation(operationId = "deletePlan", summary = "Throws a draft away")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        editing.delete(id, editor(), matching(ifMatch));
    }

    @POST
    @Path("/findings/{number}/confirm")
    @Transactional
    @MayBeMinimal
    @Operation(
            operationId = "confirmFinding",
            summary = "Notes that a person has seen a finding of a draft and takes the reading as it is")
    public RestResponse<FindingView> confirm(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Plan plan = editing.confirm(id, editor(), number, matching(ifMatch));
        FindingView view =
                FindingView.of(plan.findings(), AnswerLanguage.of(language)).get(number - 1);
        return AnswerLanguage.told(language, ETags.ok(plan.version(), view));
    }

    @POST
    @Path("/issue")
    @Transactional
    @MayBeMinimal
    @Operation(
            operationId = "issuePlan",
            summary = "Puts a plan into force; findings of severity ERROR must be confirmed before")
    public RestResponse<PlanView> issue(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Plan plan = issuing.issue(id, caller.areas(), matching(ifMatch));
        return answer(PlanView.of(plan, AnswerLanguage.of(language)), language);
    }

    @POST
    @Path("/close")
    @Transactional
    @MayBeMinimal
    @Operation(
            operationId = "closePlan",
            summary = "Ends a plan after the year's assessment; neither the plan nor any report on it changes any more")
    public RestResponse<PlanView> close(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Plan plan = closing.close(id, caller.areas(), matching(ifMatch));
        return answer(PlanView.of(plan, AnswerLanguage.of(language)), language);
    }

    private Editor editor() {
        return new Editor(caller.subject(), caller.areas());
    }

    private static LongConsumer matching(String ifMatch) {
        return version -> ETags.requireMatch(ifMatch, version);
    }

    private static RestResponse<PlanView> answer(PlanView view, String language) {
        return AnswerLanguage.told(language, ETags.ok(view.version(), view));
    }
}
