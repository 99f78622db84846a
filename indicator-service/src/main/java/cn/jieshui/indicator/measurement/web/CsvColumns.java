package cn.jieshui.indicator.measurement.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns that a CSV names in its first row: those of a value, with {@code dimension.sector} for a dimension
 * {@code sector}. An empty cell stands for nothing.
 */
record CsvColumns(List<String> names) {

    private static final String CONFIRMED = "confirmed";
    private static final String DIMENSION = "dimension.";
    private static final Set<String> NEEDED = Set.of("measure", "area", "period", "unit");
    private static final Set<String> AMOUNTS = Set.of("amount", "numerator", "denominator");
    private static final Set<String> OTHERS = Set.of("status", "source", "supersedes", "reason", CONFIRMED);
    private static final Set<String> BOOLEANS = Set.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    /** @throws UnfitHeader when one is missing, unknown or named twice */
    static CsvColumns of(String[] header) {
        List<String> names = List.of(header);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!isKnown(name)) {
                throw new UnfitHeader(name, "unknown-member");
            }
            if (!seen.add(name)) {
                throw new UnfitHeader(name, "duplicate-member");
            }
        }
        NEEDED.stream()
                .sorted()
                .filter(name -> !seen.contains(name))
                .findFirst()
                .ifPresent(missing -> {
                    throw new UnfitHeader(missing, "missing");
                });
        return new CsvColumns(names);
    }

    private static boolean isKnown(String name) {
        return NEEDED.contains(name)
                || AMOUNTS.contains(name)
                || OTHERS.contains(name)
                || (name.startsWith(DIMENSION) && name.length() > DIMENSION.length());
    }

    /** The row as the JSON that it stands for, so that the rules of JSON hold for it. */
    TokenBuffer json(String[] cells, ObjectCodec codec) throws IOException {
        TokenBuffer json = new TokenBuffer(codec, false);
        json.writeStartObject();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty() && !names.get(i).startsWith(DIMENSION)) {
                write(json, names.get(i), cells[i]);
            }
        }
        writeDimension(json, cells);
        json.writeEndObject();
        return json;
    }

    private static void write(JsonGenerator json, String name, String cell) throws IOException {
        json.writeFieldName(name);
        if (AMOUNTS.contains(name) && NUMBER.matcher(cell).matches()) {
            json.writeNumber(cell);
        } else if (name.equals(CONFIRMED) && BOOLEANS.contains(cell)) {
            json.writeBoolean(Boolean.parseBoolean(cell));
        } else {
            json.writeString(cell);
        }
    }

    private void writeDimension(JsonGenerator json, String[] cells) throws IOException {
        json.writeObjectFieldStart("dimension");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty() && names.get(i).startsWith(DIMENSION)) {
                json.writeStringField(names.get(i).substring(DIMENSION.length()), cells[i]);
            }
        }
        json.writeEndObject();
    }
}
