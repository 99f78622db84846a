package cn.jieshui.indicator.rebuild.web;

import cn.jieshui.indicator.rebuild.RebuildRun;
import cn.jieshui.indicator.rebuild.RebuildRuns;
import cn.jieshui.indicator.rebuild.StartRebuild;
import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The operator's command to build anew what is derived; not reachable through the gateway. */
@Path("/operations/rebuild")
@RolesAllowed(Roles.ADMIN)
public class RebuildResource {

    private final StartRebuild starting;
    private final RebuildRuns runs;
    private final Caller caller;

    @Inject
    RebuildResource(StartRebuild starting, RebuildRuns runs, Caller caller) {
        this.starting = starting;
        this.runs = runs;
        this.caller = caller;
    }

    /** Answers at once; {@code GET} tells how far it is. */
    @POST
    @ResponseStatus(202)
    @Operation(operationId = "startRebuild", hidden = true)
    public RebuildRun start() {
        starting.start(caller.subject());
        return newest();
    }

    /** The one under way, else the last one. */
    @GET
    @Operation(operationId = "getRebuild", hidden = true)
    public RebuildRun newest() {
        return runs.newest().orElseThrow(NoRebuildYet::new);
    }

    private static final class NoRebuildYet extends Refusal {
        NoRebuildYet() {
            super(Kind.NOT_FOUND, "no-rebuild-yet");
        }
    }
}
