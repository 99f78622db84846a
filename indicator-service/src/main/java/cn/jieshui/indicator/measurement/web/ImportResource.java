package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.ImportJob;
import cn.jieshui.indicator.measurement.ImportJobs;
import cn.jieshui.platform.problem.Problems;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.MalformedParameter;
import cn.jieshui.platform.web.Page;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports that run on their own, over HTTP. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measurements", description = "Measured values 填报值")
public class ImportResource {

    static final String PATH = "/api/v1/measurements/imports";

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final ImportJobs jobs;
    private final Caller caller;
    private final Problems problems;
    private final CurrentVertxRequest current;

    @Inject
    ImportResource(ImportJobs jobs, Caller caller, Problems problems, CurrentVertxRequest current) {
        this.jobs = jobs;
        this.caller = caller;
        this.problems = problems;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.STATISTICS, Roles.DATA_MIGRATION})
    @Operation(operationId = "listImports", summary = "The caller's own imports, the newest first")
    public Page<ImportView> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        List<String> after = Cursor.parse(cursor, 2).orElse(List.of(END_OF_TIME.toString(), ""));
        return Page.of(
                jobs.list(caller.subject(), instant(after.get(0)), after.get(1), limit + 1),
                limit,
                this::view,
                last -> Cursor.after(last.submittedAt().toString(), last.id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.STATISTICS, Roles.DATA_MIGRATION})
    @Operation(
            operationId = "getImport",
            summary = "How far one of the caller's own imports is, and what became of it",
            description = "Kept for 30 days after its end.")
    public ImportView get(@PathParam("id") String id) {
        return view(jobs.get(id, caller.subject()));
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, problems, current.getCurrent());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
    }
}
