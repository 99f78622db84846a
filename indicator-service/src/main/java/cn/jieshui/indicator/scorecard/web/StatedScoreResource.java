package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.StateScore;
import cn.jieshui.indicator.scorecard.StateScore.Stated;
import cn.jieshui.indicator.scorecard.StatedScore;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Stated scores over HTTP. They are read beside the computed ones. */
@Path(ScorecardResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
public class StatedScoreResource {

    /** Has no part in any plan. */
    private static final String NO_DEPARTMENT = "–";

    private final StateScore stating;
    private final Caller caller;

    @Inject
    StatedScoreResource(StateScore stating, Caller caller) {
        this.stating = stating;
        this.caller = caller;
    }

    @POST
    @Path("/self-scores")
    @Idempotent
    @RolesAllowed(Roles.REPORTER)
    @Operation(
            operationId = "stateSelfScore",
            summary = "Accepts the score that the caller's department states of itself")
    @APIResponseSchema(value = StatedScoreView.class, responseCode = "201", responseDescription = "Accepted")
    @APIResponse(responseCode = "200", description = "It stood already")
    @APIResponse(responseCode = "409", description = "Another score stands; errors names it, supersedes must too")
    public RestResponse<StatedScoreView> self(@NotNull @Valid SelfScoreRequest request) {
        return state(request.of(caller.department().orElse(NO_DEPARTMENT)), request.supersedes(), request.reason());
    }

    @POST
    @Path("/review-scores")
    @Idempotent
    @RolesAllowed(Roles.WATER_OFFICE)
    @Operation(
            operationId = "stateReviewScore",
            summary = "Accepts the score that the water-saving office states of a department")
    @APIResponseSchema(value = StatedScoreView.class, responseCode = "201", responseDescription = "Accepted")
    @APIResponse(responseCode = "200", description = "It stood already")
    @APIResponse(responseCode = "409", description = "Another score stands; errors names it, supersedes must too")
    public RestResponse<StatedScoreView> review(@NotNull @Valid ReviewScoreRequest request) {
        return state(request.score(), request.supersedes(), request.reason());
    }

    private RestResponse<StatedScoreView> state(StatedScore score, String supersedes, String reason) {
        Stated stated = stating.state(score, caller.areas(), supersedes, reason, caller.subject());
        return ResponseBuilder.create(stated.isNew() ? Status.CREATED : Status.OK, StatedScoreView.of(stated.score()))
                .build();
    }
}
