package cn.jieshui.indicator.measurement.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.ObjectCodec;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns that a CSV names in its first row: those of a value, with {@code dimension.sector} for a dimension
 * {@code sector}. An empty cell stands for nothing. A cell of entries names each by its code, its day and its name,
 * which may be left out, with a semicolon or a line break between two: {@code QY-001 2023-03-10 甲企业; QY-002
 * 2023-03-21}; a lone semicolon says that there are none.
 */
record CsvColumns(List<String> names) {

    private static final String CONFIRMED = "confirmed";
    private static final String DIMENSION = "dimension.";
    private static final Set<String> NEEDED = Set.of("measure", "area", "period", "unit");
    private static final Set<String> AMOUNTS = Set.of("amount", "numerator", "denominator");
    private static final String ENTRIES = "entries";
    private static final Set<String> OTHERS = Set.of("status", "source", "supersedes", "reason", CONFIRMED, ENTRIES);
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[;；\\r\\n]+");
    private static final Pattern ENTRY =
            Pattern.compile("(?<code>.+?)\\h+(?<day>\\d{4}-\\d{2}-\\d{2})(\\h+(?<name>.+))?");
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
        } else if (name.equals(ENTRIES)) {
            writeEntries(json, cell);
        } else {
            json.writeString(cell);
        }
    }

    private static void writeEntries(JsonGenerator json, String cell) throws IOException {
        json.writeStartArray();
        for (String entry : BETWEEN_ENTRIES.split(cell, -1)) {
            if (!entry.isBlank()) {
                writeEntry(json, entry.strip());
            }
        }
        json.writeEndArray();
    }

    /** Without a day it is a code, so that the day is what is told to be missing. */
    private static void writeEntry(JsonGenerator json, String entry) throws IOException {
        Matcher parts = ENTRY.matcher(entry);
        boolean whole = parts.matches();
        json.writeStartObject();
        json.writeStringField("code", whole ? parts.group("code") : entry);
        if (whole) {
            json.writeStringField("completedOn", parts.group("day"));
        }
        if (whole && parts.group("name") != null) {
            json.writeStringField("name", parts.group("name"));
        }
        json.writeEndObject();
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
