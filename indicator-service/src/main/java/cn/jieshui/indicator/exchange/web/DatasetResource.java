package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Dataset;
import cn.jieshui.indicator.exchange.Datasets;
import cn.jieshui.indicator.storage.KnownAt;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The datasets over HTTP. They hold nobody's name: who recorded, submitted or accepted what is left to the audit. */
@Path(DatasetResource.PATH)
@Tag(name = "datasets", description = "A whole plan with its compliance as one file 数据交换")
public class DatasetResource {

    static final String PATH = "/api/v1/datasets";

    /** Whoever accepts anything gets JSON. */
    private static final String RATHER_JSON = ";qs=0.5";

    private static final String CHANGED_SINCE =
            "Only the rows that changed after this instant, the knownAt of the manifest that the reader has";

    private final Datasets datasets;
    private final JsonForm json;
    private final CsvForm csv;
    private final XlsxForm xlsx;
    private final AtOnce atOnce;
    private final Caller caller;

    @Inject
    DatasetResource(Datasets datasets, JsonForm json, CsvForm csv, XlsxForm xlsx, AtOnce atOnce, Caller caller) {
        this.datasets = datasets;
        this.json = json;
        this.csv = csv;
        this.xlsx = xlsx;
        this.atOnce = atOnce;
        this.caller = caller;
    }

    @GET
    @Path("/{plan}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.WATER_OFFICE, Roles.STATISTICS, Roles.DATA_MIGRATION, Roles.AUDITOR, Roles.ADMIN
    })
    @Operation(
            operationId = "getDataset",
            summary = "A plan with all that its compliance rests on, as JSON, CSV in a zip file, or xlsx (Accept)")
    @APIResponse(
            responseCode = "200",
            description = "The dataset; its manifest says how to find that it is all there",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DatasetView.class)),
                @Content(mediaType = CsvForm.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XlsxForm.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "422", description = "It does not fit into one file; changedSince asks for less")
    public RestResponse<StreamingOutput> json(
            @PathParam("plan") String plan,
            @Parameter(description = KnownAt.DESCRIPTION, example = KnownAt.EXAMPLE) @QueryParam("knownAt")
                    Instant knownAt,
            @Parameter(description = CHANGED_SINCE, example = KnownAt.EXAMPLE) @QueryParam("changedSince")
                    Instant changedSince,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return answer(json, plan, knownAt, changedSince, ifNoneMatch);
    }

    /** Stands in the contract with {@link #json}, as another content of the same operation. */
    @GET
    @Path("/{plan}")
    @Produces(CsvForm.ZIP + RATHER_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.WATER_OFFICE, Roles.STATISTICS, Roles.DATA_MIGRATION, Roles.AUDITOR, Roles.ADMIN
    })
    @Operation(operationId = "getDataset", hidden = true)
    public RestResponse<StreamingOutput> csv(
            @PathParam("plan") String plan,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("changedSince") Instant changedSince,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return answer(csv, plan, knownAt, changedSince, ifNoneMatch);
    }

    /** Stands in the contract with {@link #json}, as another content of the same operation. */
    @GET
    @Path("/{plan}")
    @Produces(XlsxForm.XLSX + RATHER_JSON)
    @RolesAllowed({Roles.VIEWER, Roles.WATER_OFFICE, Roles.STATISTICS, Roles.DATA_MIGRATION, Roles.AUDITOR, Roles.ADMIN
    })
    @Operation(operationId = "getDataset", hidden = true)
    public RestResponse<StreamingOutput> xlsx(
            @PathParam("plan") String plan,
            @QueryParam("knownAt") Instant knownAt,
            @QueryParam("changedSince") Instant changedSince,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return answer(xlsx, plan, knownAt, changedSince, ifNoneMatch);
    }

    private RestResponse<StreamingOutput> answer(
            Form form, String plan, Instant knownAt, Instant changedSince, String ifNoneMatch) {
        Dataset dataset = datasets.at(plan, caller.areas(), knownAt, changedSince);
        long tag = tag(form, dataset);
        if (ETags.matches(ifNoneMatch, tag)) {
            return ResponseBuilder.<StreamingOutput>notModified()
                    .header(HttpHeaders.ETAG, ETags.of(tag))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        StreamingOutput content = out -> atOnce.write(form, dataset, out);
        return ResponseBuilder.ok(content, form.mediaType())
                .header(HttpHeaders.ETAG, ETags.of(tag))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(form, dataset) + "\"")
                .build();
    }

    /** What is asked about and how it is written are all that the octets depend on. */
    private static long tag(Form form, Dataset dataset) {
        byte[] digest = Digests.sha256()
                .digest((Dataset.SCHEMA_VERSION + form.mediaType() + dataset).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE;
    }

    private static String name(Form form, Dataset dataset) {
        String at = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(ZoneOffset.UTC)
                .format(dataset.knownAt());
        return dataset.plan() + "-" + at + "." + form.extension();
    }
}
