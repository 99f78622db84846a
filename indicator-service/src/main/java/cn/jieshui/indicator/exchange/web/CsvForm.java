package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Column;
import cn.jieshui.indicator.exchange.Dataset;
import cn.jieshui.indicator.exchange.Datasets;
import cn.jieshui.indicator.exchange.Part;
import cn.jieshui.indicator.exchange.web.ManifestView.PartView;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A zip file with manifest.json and one CSV file for each part. */
@ApplicationScoped
class CsvForm implements Form {

    static final String ZIP = "application/zip";

    private final Datasets datasets;
    private final DatasetConfig config;
    private final ObjectMapper mapper;

    @Inject
    CsvForm(Datasets datasets, DatasetConfig config, ObjectMapper mapper) {
        this.datasets = datasets;
        this.config = config;
        this.mapper = mapper;
    }

    @Override
    public String mediaType() {
        return ZIP;
    }

    @Override
    public String extension() {
        return "zip";
    }

    private record Spooled(PartView part, Path file) {}

    @Override
    public void write(Dataset dataset, OutputStream out) throws IOException {
        try (Spool spool = new Spool(config.largest().asLongValue())) {
            List<Spooled> spooled = new ArrayList<>();
            datasets.read(parts -> {
                for (Part part : parts) {
                    spooled.add(spool(dataset, part, spool));
                }
            });
            SameZip zip = new SameZip(out);
            zip.next("manifest.json");
            zip.write(mapper.writeValueAsBytes(
                    ManifestView.of(dataset, spooled.stream().map(Spooled::part).toList())));
            for (Spooled each : spooled) {
                zip.next(each.part().file());
                Files.copy(each.file(), zip);
            }
            zip.finish();
        }
    }

    private Spooled spool(Dataset dataset, Part part, Spool spool) throws IOException {
        Path file = spool.file();
        MessageDigest digest = Digests.sha256();
        CountedRows counted;
        try (OutputStream out = new DigestOutputStream(spool.writing(file), digest);
                CsvRows rows = new CsvRows(part.columns(), out)) {
            counted = new CountedRows(dataset, rows);
            datasets.rows(part, dataset, counted);
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        return new Spooled(counted.counted(part).in(part.name() + ".csv", Files.size(file), hex), file);
    }

    /** The names of the columns, for whoever writes a heading. */
    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
