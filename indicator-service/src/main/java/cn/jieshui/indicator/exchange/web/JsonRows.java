package cn.jieshui.indicator.exchange.web;

import cn.jieshui.indicator.exchange.Column;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** An array of objects; amounts are exact numbers, written in full. */
final class JsonRows implements RowWriter {

    private final List<Column> columns;
    private final JsonGenerator json;

    JsonRows(List<Column> columns, JsonGenerator json) throws IOException {
        this.columns = columns;
        this.json = json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.writeStartArray();
    }

    @Override
    public void row(Object... cells) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            json.writeFieldName(columns.get(i).name());
            value(cells[i]);
        }
        json.writeEndObject();
    }

    private void value(Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (cell instanceof BigDecimal amount) {
            json.writeNumber(amount);
        } else if (cell instanceof Integer || cell instanceof Long) {
            json.writeNumber(((Number) cell).longValue());
        } else {
            json.writeString(Cells.text(cell));
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.close();
    }
}
