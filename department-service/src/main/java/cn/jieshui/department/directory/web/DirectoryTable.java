package cn.jieshui.department.directory.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rows of cells under a row that names the columns; each becomes the JSON that it stands for. */
final class DirectoryTable {

    private static final Set<DirectoryColumn> OPTIONAL =
            EnumSet.of(DirectoryColumn.ALIASES, DirectoryColumn.VALID_TO, DirectoryColumn.VERSION);

    private final List<DirectoryColumn> columns = new ArrayList<>();

    /** @throws UnfitTable when a column is missing, unknown or named twice */
    DirectoryTable(List<String> header) {
        for (String name : header) {
            DirectoryColumn column =
                    DirectoryColumn.named(name).orElseThrow(() -> new UnfitTable(name, "unknown-member"));
            if (columns.contains(column)) {
                throw new UnfitTable(name, "duplicate-member");
            }
            columns.add(column);
        }
        EnumSet<DirectoryColumn> missing = EnumSet.complementOf(EnumSet.copyOf(OPTIONAL));
        columns.forEach(missing::remove);
        missing.stream().findFirst().ifPresent(column -> {
            throw new UnfitTable(column.member(), "column-missing");
        });
    }

    int width() {
        return columns.size();
    }

    ObjectNode json(List<String> cells) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int place = 0; place < columns.size(); place++) {
            String cell = place < cells.size() ? cells.get(place) : "";
            if (!cell.isEmpty()) {
                put(json, columns.get(place), cell);
            }
        }
        return json;
    }

    private static void put(ObjectNode json, DirectoryColumn column, String cell) {
        if (column == DirectoryColumn.ALIASES) {
            json.set(column.member(), aliases(cell));
        } else if (column == DirectoryColumn.VERSION && cell.matches("[0-9]{1,18}")) {
            json.put(column.member(), Long.parseLong(cell));
        } else {
            json.put(column.member(), cell);
        }
    }

    private static ArrayNode aliases(String cell) {
        ArrayNode aliases = JsonNodeFactory.instance.arrayNode();
        cell.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int bar = line.indexOf(DirectoryColumn.BAR);
            ObjectNode alias = aliases.addObject();
            alias.put("name", bar < 0 ? line : line.substring(0, bar));
            if (bar >= 0) {
                alias.put("seenIn", line.substring(bar + DirectoryColumn.BAR.length()));
            }
        });
        return aliases;
    }
}
