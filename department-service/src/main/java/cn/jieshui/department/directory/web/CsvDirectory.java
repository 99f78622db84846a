package cn.jieshui.department.directory.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The directory as CSV (RFC 4180). */
final class CsvDirectory {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();

    private static final ObjectReader ROWS = CSV.readerFor(String[].class);

    private CsvDirectory() {}

    /** @throws UnfitTable when it is no CSV in the charset, or has other columns */
    static List<SentRow> read(byte[] body, Charset charset) {
        try (MappingIterator<String[]> records = ROWS.readValues(text(body, charset))) {
            DirectoryTable table =
                    new DirectoryTable(List.of(records.hasNextValue() ? records.nextValue() : new String[0]));
            List<SentRow> rows = new ArrayList<>();
            while (records.hasNextValue()) {
                int line = records.getCurrentLocation().getLineNr();
                rows.add(row(line, records.nextValue(), table));
            }
            return rows;
        } catch (CharacterCodingException e) {
            throw new UnfitTable("", "not-in-the-charset");
        } catch (JsonProcessingException e) {
            throw new UnfitTable("", "not-csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentRow row(int line, String[] cells, DirectoryTable table) {
        return cells.length == table.width()
                ? SentRow.of(line, table.json(List.of(cells)))
                : SentRow.unreadable(line, "another-number-of-cells");
    }

    private static String text(byte[] body, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** In UTF-8 with a byte order mark, by which spreadsheets know it. */
    static byte[] write(List<DepartmentView> departments) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(DirectoryColumn.headers()),
                        departments.stream().map(DirectoryColumn::cells))
                .toList();
        try {
            return (BYTE_ORDER_MARK + CSV.writeValueAsString(rows)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
