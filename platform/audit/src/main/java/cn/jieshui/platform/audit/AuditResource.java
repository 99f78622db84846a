package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.chain.AuditEntries;
import cn.jieshui.platform.audit.chain.AuditEntry;
import cn.jieshui.platform.audit.chain.AuditEntryView;
import cn.jieshui.platform.audit.chain.Outcome;
import cn.jieshui.platform.audit.chain.Verification;
import cn.jieshui.platform.audit.chain.VerifyChain;
import cn.jieshui.platform.problem.Refusal;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.MalformedParameter;
import cn.jieshui.platform.web.Page;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit of this service, for auditors. */
@Path("/api/v1/audit/{service}")
@RolesAllowed(Roles.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "Who did what, and who was refused what 审计")
public class AuditResource {

    private static final int EXPORTED_AT_ONCE = 1_000;

    private final AuditStore entries;
    private final ObjectMapper mapper;
    private final String service;

    @Inject
    AuditResource(
            AuditStore entries,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.entries = entries;
        this.mapper = mapper;
        this.service = service;
    }

    @GET
    @Path("/entries")
    @Operation(operationId = "listAuditEntries", summary = "What was done and refused in a service, oldest first")
    public Page<AuditEntryView> list(
            @PathParam("service") String name,
            @QueryParam("actor") String actor,
            @QueryParam("operation") String operation,
            @QueryParam("outcome") Outcome outcome,
            @QueryParam("from") Instant from,
            @QueryParam("to") Instant to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        own(name);
        List<AuditEntry> found =
                entries.after(after(cursor), new AuditEntries.Filter(actor, operation, outcome, from, to), limit + 1);
        return Page.of(found, limit, AuditEntryView::of, last -> Cursor.after(String.valueOf(last.sequence())));
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether any line of a service's audit was altered, dropped or put elsewhere")
    public Verification verify(
            @PathParam("service") String name,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50000") @Min(1) @Max(200_000) int limit) {
        own(name);
        return entries.verify(place(cursor), limit);
    }

    static VerifyChain.Place place(String cursor) {
        return cursor == null
                ? VerifyChain.Place.START
                : VerifyChain.Place.read(cursor)
                        .orElseThrow(() -> new MalformedParameter("?cursor", "malformed-cursor-value"));
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(operationId = "exportAudit", summary = "All lines of a time, one JSON object in a line")
    public StreamingOutput export(
            @PathParam("service") String name, @QueryParam("from") Instant from, @QueryParam("to") Instant to) {
        own(name);
        AuditEntries.Filter filter = new AuditEntries.Filter(null, null, null, from, to);
        return output -> write(filter, output);
    }

    private void write(AuditEntries.Filter filter, OutputStream output) throws IOException {
        long last = 0;
        List<AuditEntry> page;
        do {
            page = entries.after(last, filter, EXPORTED_AT_ONCE);
            for (AuditEntry entry : page) {
                output.write(mapper.writeValueAsBytes(AuditEntryView.of(entry)));
                output.write('\n');
                last = entry.sequence();
            }
        } while (page.size() == EXPORTED_AT_ONCE);
    }

    private void own(String name) {
        if (!name.equals(service)) {
            throw new NoSuchAudit(name);
        }
    }

    private static long after(String cursor) {
        return sequence(Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("0"));
    }

    private static long sequence(String last) {
        if (!last.matches("\\d{1,18}")) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
        return Long.parseLong(last);
    }

    private static final class NoSuchAudit extends Refusal {
        NoSuchAudit(String service) {
            super(Kind.NOT_FOUND, "no-such-audit", service);
        }
    }
}
