package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;

/** Reads and writes what was measured as the columns of a row. */
@ApplicationScoped
class AmountReader {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final Json json;

    @Inject
    AmountReader(Json json) {
        this.json = json;
    }

    Amount canonical(Row row) throws SQLException {
        return new Amount(row.numeric("amount"), row.numeric("numerator"), row.numeric("denominator"), entries(row));
    }

    Amount written(Row row) throws SQLException {
        return new Amount(
                row.numeric("written_amount"),
                row.numeric("written_numerator"),
                row.numeric("written_denominator"),
                entries(row));
    }

    private List<Entry> entries(Row row) throws SQLException {
        String entries = row.text("entries");
        return entries == null ? null : json.read(entries, ENTRIES);
    }

    /** Null when the amount names none. */
    String entries(Amount amount) {
        return amount.entries() == null ? null : json.write(amount.entries());
    }
}
