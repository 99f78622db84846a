package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.ReadRow;
import cn.jieshui.indicator.measurement.Rows;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Values in NDJSON: one object on each line, blank lines passed over. */
final class JsonLines implements Rows {

    private final Lines lines;
    private final ObjectReader reader;

    JsonLines(InputStream in, ObjectReader reader) {
        this.lines = new Lines(in);
        this.reader = reader;
    }

    @Override
    public Optional<ReadRow> next() throws IOException {
        while (lines.next()) {
            if (!lines.isBlank()) {
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private ReadRow row() throws IOException {
        if (lines.isTooLong()) {
            return RowReader.faulty(lines.number(), "line-too-long", lines.length());
        }
        return RowReader.read(lines.number(), this::value);
    }

    private MeasurementRequest value() throws IOException {
        return reader.readValue(lines.octets(), 0, lines.length());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
