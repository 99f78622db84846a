package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.ImportJobs;
import cn.jieshui.indicator.measurement.MeasurementFilter;
import cn.jieshui.indicator.measurement.Measurements;
import cn.jieshui.indicator.measurement.Measurements.After;
import cn.jieshui.indicator.measurement.Measurements.Listed;
import cn.jieshui.indicator.measurement.Outcome;
import cn.jieshui.indicator.measurement.RecordMeasurements;
import cn.jieshui.indicator.measurement.RecordRows;
import cn.jieshui.indicator.measurement.RecordedRows;
import cn.jieshui.indicator.measurement.Rows;
import cn.jieshui.indicator.measurement.RunImports;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.platform.idempotency.Idempotent;
import cn.jieshui.platform.problem.Problems;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.MalformedParameter;
import cn.jieshui.platform.web.MayBeMinimal;
import cn.jieshui.platform.web.Page;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Measured values over HTTP. */
@Path(MeasurementResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "measurements", description = "Measured values 填报值")
public class MeasurementResource {

    static final String PATH = "/api/v1/measurements";

    private static final Pattern ASYNC = Pattern.compile("(?i)(^|[,;\\s])respond-async($|[,;\\s])");

    private final RecordMeasurements recording;
    private final RecordRows recordingRows;
    private final RunImports imports;
    private final ImportJobs jobs;
    private final RequestFile file;
    private final Measurements measurements;
    private final KnownAt known;
    private final Caller caller;
    private final Problems problems;
    private final CurrentVertxRequest current;
    private final ObjectReader reader;

    @Inject
    MeasurementResource(
            RecordMeasurements recording,
            RecordRows recordingRows,
            RunImports imports,
            ImportJobs jobs,
            RequestFile file,
            Measurements measurements,
            KnownAt known,
            Caller caller,
            Problems problems,
            CurrentVertxRequest current,
            ObjectMapper mapper) {
        this.recording = recording;
        this.recordingRows = recordingRows;
        this.imports = imports;
        this.jobs = jobs;
        this.file = file;
        this.measurements = measurements;
        this.known = known;
        this.caller = caller;
        this.problems = problems;
        this.current = current;
        this.reader = mapper.readerFor(MeasurementRequest.class);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.STATISTICS, Roles.DATA_MIGRATION})
    @MayBeMinimal
    @Operation(
            operationId = "recordMeasurements",
            summary = "Accepts one value or many, all or none; the same value again changes nothing",
            description =
                    "JSON is an array, or one value by itself. Rows are read as they come, up to the limit of the installation (64 MB). A CSV (RFC 4180; UTF-8"
                            + " or the charset that the content type names) begins with a row that names its columns: the members"
                            + " of NewMeasurement, with dimension.sector for the dimension sector; an empty cell is no member."
                            + " A cell of entries reads QY-001 2023-03-10 甲企业; QY-002 2023-03-21."
                            + " More than 200 000 rows, or rows that nobody wants to wait for, are sent with Prefer: respond-async:"
                            + " the answer names an import that runs on its own.")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Of rows only: checks them all, changes nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @APIResponse(
            responseCode = "201",
            description = "At least one is new",
            content = @Content(schema = @Schema(implementation = RecordedView.class)))
    @APIResponse(
            responseCode = "200",
            description = "All of them stood already, or it was a dryRun",
            content = @Content(schema = @Schema(implementation = RecordedView.class)))
    @Parameter(
            name = "Prefer",
            in = ParameterIn.HEADER,
            description = "respond-async: rows are taken on and the answer (202) names the import to ask for",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "202",
            description = "Taken on, with Prefer: respond-async; Location names the import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "Another value stands; errors names it, supersedes must too")
    public RestResponse<RecordedView> record(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = MeasurementRequest[].class)),
                                @Content(
                                        mediaType = SentRows.NDJSON,
                                        schema = @Schema(implementation = MeasurementRequest.class)),
                                @Content(mediaType = SentRows.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    @NotNull
                    MeasurementsRequest request) {
        List<Outcome> outcomes = recording.record(request.read(), caller.areas(), caller.subject());
        RecordedView view = RecordedView.of(outcomes);
        return ResponseBuilder.create(view.accepted() > 0 ? Status.CREATED : Status.OK, view)
                .build();
    }

    /** Stands in the contract with {@link #record}, as another content of the same operation. */
    @POST
    @Idempotent
    @Consumes({SentRows.NDJSON, SentRows.CSV})
    @RolesAllowed({Roles.STATISTICS, Roles.DATA_MIGRATION})
    @MayBeMinimal
    @Operation(operationId = "recordMeasurements", hidden = true)
    public RestResponse<Object> recordRows(
            @NotNull SentRows sent,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam("Prefer") String prefer) {
        if (prefer != null && ASYNC.matcher(prefer).find()) {
            return takenOn(sent, dryRun);
        }
        Rows.Source rows = () -> sent.open(reader);
        RecordedRows recorded = dryRun
                ? recordingRows.rehearse(rows, caller.areas(), caller.subject())
                : recordingRows.record(rows, caller.areas(), caller.subject());
        RecordedView view = RecordedView.of(RecordedRowsView.of(dryRun, recorded, problems, current.getCurrent()));
        boolean created = !dryRun && view.accepted() > 0;
        return ResponseBuilder.<Object>create(created ? Status.CREATED : Status.OK, view)
                .build();
    }

    private RestResponse<Object> takenOn(SentRows sent, boolean dryRun) {
        String id = imports.submit(sent.kept(reader), caller.areas(), caller.subject(), dryRun);
        file.leave();
        return ResponseBuilder.<Object>create(
                        Status.ACCEPTED, ImportView.of(jobs.get(id, caller.subject()), problems, current.getCurrent()))
                .header(HttpHeaders.LOCATION, ImportResource.PATH + "/" + id)
                .header("Preference-Applied", "respond-async")
                .build();
    }

    @GET
    @RolesAllowed(Roles.ANYONE)
    @Operation(
            operationId = "listMeasurements",
            summary = "The values that count, or with history all that were ever accepted, series by series")
    public Page<MeasurementView> list(
            @QueryParam("measure") String measure,
            @QueryParam("area") String area,
            @QueryParam("year") Integer year,
            @QueryParam("period") String period,
            @QueryParam("history") @DefaultValue("false") boolean history,
            @Parameter(
                            description = "Only what was accepted by this instant; the values that counted then."
                                    + " The present unless given, or when it is to come",
                            example = KnownAt.EXAMPLE)
                    @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        MeasurementFilter filter = new MeasurementFilter(
                measure, areas(area), year, period, history, known.past(knownAt).orElse(null));
        List<Listed> found = measurements.list(filter, after(cursor), limit + 1);
        return Page.of(found, limit, each -> MeasurementView.of(each.measurement()), MeasurementResource::cursor);
    }

    /** An area that is not the caller's has no values for him. */
    private Set<String> areas(String area) {
        if (area == null) {
            return caller.areas();
        }
        return caller.areas().contains(area) ? Set.of(area) : Set.of();
    }

    private static String cursor(Listed last) {
        return Cursor.after(
                String.valueOf(last.series()),
                String.valueOf(last.measurement().period().year()),
                last.measurement().period().toString(),
                String.valueOf(last.measurement().revision()));
    }

    private static After after(String cursor) {
        try {
            return Cursor.parse(cursor, 4)
                    .map(keys -> new After(
                            Long.parseLong(keys.get(0)),
                            Integer.parseInt(keys.get(1)),
                            keys.get(2),
                            Integer.parseInt(keys.get(3))))
                    .orElse(After.NONE);
        } catch (NumberFormatException e) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
    }
}
