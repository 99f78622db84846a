package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Dataset;
import cn.jieshui.indicator.exchange.Datasets;
import cn.jieshui.indicator.exchange.Part;
import cn.jieshui.indicator.exchange.web.ManifestView.PartView;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One document with the manifest and, by the names of the parts, their rows as objects. */
@ApplicationScoped
class JsonForm implements Form {

    private final Datasets datasets;
    private final DatasetConfig config;
    private final ObjectMapper mapper;

    @Inject
    JsonForm(Datasets datasets, DatasetConfig config, ObjectMapper mapper) {
        this.datasets = datasets;
        this.config = config;
        this.mapper = mapper;
    }

    @Override
    public String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public void write(Dataset dataset, OutputStream out) throws IOException {
        try (Spool spool = new Spool(config.largest().asLongValue())) {
            Map<PartView, Path> spooled = new LinkedHashMap<>();
            datasets.read(parts -> {
                for (Part part : parts) {
                    Path file = spool.file();
                    spooled.put(spool(dataset, part, spool.writing(file)), file);
                }
            });
            text(out, "{\"manifest\":");
            out.write(mapper.writeValueAsBytes(ManifestView.of(dataset, List.copyOf(spooled.keySet()))));
            String before = ",\"parts\":{";
            for (Map.Entry<PartView, Path> each : spooled.entrySet()) {
                text(out, before + "\"" + each.getKey().name() + "\":");
                Files.copy(each.getValue(), out);
                before = ",";
            }
            text(out, "}}");
        }
    }

    private PartView spool(Dataset dataset, Part part, OutputStream file) throws IOException {
        try (OutputStream out = file;
                JsonRows rows = new JsonRows(part.columns(), mapper.getFactory().createGenerator(out))) {
            CountedRows counted = new CountedRows(dataset, rows);
            datasets.rows(part, dataset, counted);
            return counted.counted(part);
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
