package cn.jieshui.testkit.rights;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rights table that a service has committed: CSV, with its legend in lines that begin with #. */
final class RightsTable {

    static final Path COMMITTED = Path.of("src/main/resources/contracts/rights.csv");

    private static final CsvSchema WITH_HEADER =
            CsvSchema.emptySchema().withHeader().withComments();

    private final List<Right> rows;

    private RightsTable(List<Right> rows) {
        this.rows = List.copyOf(rows);
    }

    static RightsTable committed() {
        try {
            return of(Files.readString(COMMITTED, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RightsTable of(String csv) throws IOException {
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper().readerForMapOf(String.class).with(WITH_HEADER).readValues(csv)) {
            return new RightsTable(
                    rows.readAll().stream().map(RightsTable::right).toList());
        }
    }

    private static Right right(Map<String, String> row) {
        Map<String, List<ObjectRule>> rules = new HashMap<>();
        Right.ROLES.forEach(role -> {
            List<ObjectRule> words = ObjectRule.of(row.get(role));
            if (!words.isEmpty()) {
                rules.put(role, words);
            }
        });
        return new Right(
                row.get("operation"),
                row.get("method"),
                row.get("path"),
                row.get("field"),
                rules,
                row.get("stranger"),
                row.get("meaning"));
    }

    /** A row for each operation. */
    List<Right> operations() {
        return rows.stream().filter(row -> !row.isOfAField()).toList();
    }

    /** The fields that not everyone may set who may call their operation. */
    List<Right> fields() {
        return rows.stream().filter(Right::isOfAField).toList();
    }
}
