package cn.jieshui.indicator.exchange.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset as one JSON document; it is written part by part and never stands in memory as one of these. */
@Schema(
        name = "Dataset",
        requiredProperties = {"manifest", "parts"})
public record DatasetView(ManifestView manifest, PartsView parts) {

    /** The rows of each part, each an object with the columns that the manifest explains. */
    @Schema(
            name = "DatasetParts",
            requiredProperties = {
                "plan",
                "chapters",
                "goals",
                "deliverables",
                "parties",
                "measures",
                "measurements",
                "baseValues",
                "reports",
                "entries",
                "results"
            })
    public record PartsView(
            List<RowView> plan,
            List<RowView> chapters,
            List<RowView> goals,
            List<RowView> deliverables,
            List<RowView> parties,
            List<RowView> measures,
            List<RowView> measurements,
            List<RowView> baseValues,
            List<RowView> reports,
            List<RowView> entries,
            List<RowView> results) {}

    /** An object with one member for each column of its part. */
    @Schema(name = "DatasetRow", type = SchemaType.OBJECT, minProperties = 1, maxProperties = 100)
    public interface RowView {}
}
