package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Column;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * CSV (RFC 4180) in UTF-8. It begins with a byte order mark, without which Excel takes Chinese for another charset. A
 * text that a spreadsheet would take for a formula, or that begins with an apostrophe, gets an apostrophe before it; so
 * whoever reads takes one away wherever there is one. Amounts are no texts and stay as they are.
 */
final class CsvRows implements RowWriter {

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    private static final String BEGINNINGS = "=+-@\t\r\n'";

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    private static final CsvSchema FORM = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final List<Column> columns;
    private final SequenceWriter writer;

    CsvRows(List<Column> columns, OutputStream out) throws IOException {
        this.columns = columns;
        out.write(BYTE_ORDER_MARK);
        this.writer = MAPPER.writer(FORM).writeValues(out);
        writer.write(CsvForm.names(columns));
    }

    @Override
    public void row(Object... cells) throws IOException {
        List<String> texts = new ArrayList<>(cells.length);
        for (int i = 0; i < cells.length; i++) {
            texts.add(guarded(columns.get(i), Cells.text(cells[i])));
        }
        writer.write(texts);
    }

    private static String guarded(Column column, String text) {
        boolean isText =
                switch (column.type()) {
                    case TEXT, CODE, JSON -> true;
                    default -> false;
                };
        return isText && !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
