package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Column;
import cn.jieshui.indicator.exchange.Dataset;
import cn.jieshui.indicator.exchange.Part;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a dataset is, and what a reader holds it against to know that it is all there. */
@Schema(
        name = "DatasetManifest",
        requiredProperties = {"schemaVersion", "plan", "area", "year", "knownAt", "changedSince", "parts"})
public record ManifestView(
        int schemaVersion,
        String plan,
        String area,
        int year,
        Instant knownAt,
        @Schema(nullable = true) Instant changedSince,
        List<PartView> parts) {

    /**
     * A part.
     *
     * @param rows how many it has here
     * @param rowsInAll how many the whole dataset of the same instant has
     * @param file of a zip file only, as are its length in octets and the digest of its content; null of other forms
     */
    @Schema(
            name = "DatasetPart",
            requiredProperties = {
                "name",
                "title",
                "rows",
                "rowsInAll",
                "contentSha256",
                "file",
                "bytes",
                "fileSha256",
                "columns"
            })
    public record PartView(
            String name,
            String title,
            long rows,
            long rowsInAll,
            String contentSha256,
            @Schema(nullable = true) String file,
            @Schema(nullable = true) Long bytes,
            @Schema(nullable = true) String fileSha256,
            List<ColumnView> columns) {

        static PartView of(Part part, long rows, long rowsInAll, String contentSha256) {
            return new PartView(
                    part.name(),
                    part.zh() + " · " + part.en(),
                    rows,
                    rowsInAll,
                    contentSha256,
                    null,
                    null,
                    null,
                    part.columns().stream().map(ColumnView::of).toList());
        }

        PartView in(String name, long length, String digest) {
            return new PartView(this.name, title, rows, rowsInAll, contentSha256, name, length, digest, columns);
        }
    }

    /**
     * A column.
     *
     * @param key whether it is among those that rows are known by
     * @param unit {@code =name} when the column of that name says it
     */
    @Schema(
            name = "DatasetColumn",
            requiredProperties = {"name", "type", "key", "unit", "description"})
    public record ColumnView(
            String name,
            Column.Type type,
            boolean key,
            @Schema(nullable = true) String unit,
            String description) {

        static ColumnView of(Column column) {
            return new ColumnView(
                    column.name(), column.type(), column.key(), column.unit(), column.zh() + " · " + column.en());
        }
    }

    static ManifestView of(Dataset dataset, List<PartView> parts) {
        return new ManifestView(
                Dataset.SCHEMA_VERSION,
                dataset.plan(),
                dataset.area(),
                dataset.year(),
                dataset.knownAt(),
                dataset.changedSince(),
                parts);
    }
}
