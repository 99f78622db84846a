package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.ReadRow;
import cn.jieshui.indicator.measurement.Rows;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Values in CSV (RFC 4180) under a row that names the columns; empty lines passed over. */
final class CsvRows implements Rows {

    private static final int LONGEST_CELL = 4_096;

    private static final ObjectReader CSV = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);

    private final MappingIterator<String[]> records;
    private final ObjectReader reader;
    private final CsvColumns columns;
    private boolean ended;

    /** @throws UnfitHeader when the first row does not name the columns of a value */
    CsvRows(Reader text, ObjectReader reader) throws IOException {
        this.records = CSV.readValues(text);
        this.reader = reader;
        this.columns = columns();
    }

    private CsvColumns columns() throws IOException {
        try {
            return CsvColumns.of(records.hasNextValue() ? records.nextValue() : new String[0]);
        } catch (JsonProcessingException e) {
            throw new UnfitHeader("", "not-csv");
        }
    }

    @Override
    public Optional<ReadRow> next() throws IOException {
        try {
            ended = ended || !records.hasNextValue();
            return ended ? Optional.empty() : Optional.of(row(line(), records.nextValue()));
        } catch (CharacterCodingException e) {
            ended = true;
            return Optional.of(RowReader.faulty(line(), "not-in-the-charset"));
        } catch (JsonProcessingException e) {
            return Optional.of(RowReader.faulty(line(), "not-csv"));
        }
    }

    /** On which the row begins. */
    private int line() {
        return records.getCurrentLocation().getLineNr();
    }

    private ReadRow row(int line, String[] cells) throws IOException {
        int expected = columns.names().size();
        if (cells.length != expected) {
            return RowReader.faulty(line, "another-number-of-cells", cells.length, expected);
        }
        return RowReader.read(line, () -> value(cells));
    }

    private MeasurementRequest value(String[] cells) throws IOException {
        try (JsonParser json = columns.json(cells, null).asParser()) {
            return reader.readValue(json);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
