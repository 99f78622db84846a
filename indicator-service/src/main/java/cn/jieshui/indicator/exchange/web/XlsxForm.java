package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Dataset;
import cn.jieshui.indicator.exchange.Datasets;
import cn.jieshui.indicator.exchange.Part;
import cn.jieshui.indicator.exchange.web.ManifestView.ColumnView;
import cn.jieshui.indicator.exchange.web.ManifestView.PartView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A workbook with a sheet for each part, before them the manifest and what the columns mean. */
@ApplicationScoped
class XlsxForm implements Form {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String MANIFEST = "manifest";
    private static final String COLUMNS = "columns";
    private static final int ROWS_IN_MEMORY = 100;

    private final Datasets datasets;
    private final DatasetConfig config;

    @Inject
    XlsxForm(Datasets datasets, DatasetConfig config) {
        this.datasets = datasets;
        this.config = config;
    }

    @Override
    public String mediaType() {
        return XLSX;
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void write(Dataset dataset, OutputStream out) throws IOException {
        try (Spool spool = new Spool(config.largest().asLongValue())) {
            Path file = spool.file();
            try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                    OutputStream written = spool.writing(file)) {
                workbook.setCompressTempFiles(true);
                fill(workbook, dataset, spool);
                workbook.write(written);
            }
            copySame(file, out);
        }
    }

    private void fill(SXSSFWorkbook workbook, Dataset dataset, Spool spool) {
        Date asOf = Date.from(dataset.knownAt());
        var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Jieshui 节水");
        properties.setCreated(Optional.of(asOf));
        properties.setModified(Optional.of(asOf));
        datasets.read(parts -> {
            XlsxRows manifest = new XlsxRows(workbook, MANIFEST, spool);
            XlsxRows columns = new XlsxRows(workbook, COLUMNS, spool);
            List<PartView> counted = new ArrayList<>();
            for (Part part : parts) {
                counted.add(sheet(workbook, dataset, part, spool));
            }
            manifest(ManifestView.of(dataset, counted), manifest);
            columns(counted, columns);
        });
    }

    private PartView sheet(SXSSFWorkbook workbook, Dataset dataset, Part part, Spool spool) throws IOException {
        XlsxRows rows = new XlsxRows(workbook, part.name(), spool);
        rows.row(CsvForm.names(part.columns()).toArray());
        CountedRows counted = new CountedRows(dataset, rows);
        datasets.rows(part, dataset, counted);
        return counted.counted(part);
    }

    private static void manifest(ManifestView manifest, XlsxRows rows) {
        rows.row("schemaVersion", manifest.schemaVersion());
        rows.row("plan", manifest.plan());
        rows.row("area", manifest.area());
        rows.row("year", manifest.year());
        rows.row("knownAt", manifest.knownAt());
        rows.row("changedSince", manifest.changedSince());
        rows.row("part", "title", "rows", "rowsInAll", "contentSha256");
        for (PartView part : manifest.parts()) {
            rows.row(part.name(), part.title(), part.rows(), part.rowsInAll(), part.contentSha256());
        }
    }

    private static void columns(List<PartView> parts, XlsxRows rows) {
        rows.row("part", "column", "type", "key", "unit", "description");
        for (PartView part : parts) {
            for (ColumnView column : part.columns()) {
                rows.row(part.name(), column.name(), column.type(), column.key(), column.unit(), column.description());
            }
        }
    }

    /** The library dates what it packs by the clock. */
    private static void copySame(Path file, OutputStream out) throws IOException {
        try (ZipFile packed = new ZipFile(file.toFile())) {
            SameZip zip = new SameZip(out);
            for (ZipEntry entry : Collections.list(packed.entries())) {
                zip.next(entry.getName());
                try (InputStream content = packed.getInputStream(entry)) {
                    content.transferTo(zip);
                }
            }
            zip.finish();
        }
    }
}
