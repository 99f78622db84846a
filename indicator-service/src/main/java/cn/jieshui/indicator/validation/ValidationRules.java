package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Json;
import cn.jieshui.indicator.storage.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All validation rules. Those of all areas are everybody's to read. */
@ApplicationScoped
public class ValidationRules {

    private static final String SEEN = "select * from validation_rule where (area is null or area = any (?)) and ";

    private static final String CONCERNING = SEEN + "measures && ?::text[] order by code";

    private static final String ADD = """
            insert into validation_rule (code, area, measures, content, set_by, version) values (?, ?, ?, ?::jsonb, ?, 1)
            on conflict (code) do nothing""";

    private static final String CHANGE = """
            update validation_rule set area = ?, measures = ?, content = ?::jsonb, set_by = ?, version = version + 1
            where code = ?""";

    private final Database database;
    private final Json json;

    @Inject
    ValidationRules(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** @throws UnknownRule when these areas have none with this code */
    public KnownRule get(String code, Collection<String> areas) {
        return database.first(SEEN + "code = ?", this::read, areas, code).orElseThrow(() -> new UnknownRule(code));
    }

    /** Sorted by code; {@code measure} null stands for all. */
    public List<KnownRule> list(Collection<String> areas, String measure, String afterCode, int atMost) {
        return database.list(
                SEEN + "code > ? and coalesce(?::text, measures[1]) = any (measures) order by code limit ?",
                this::read,
                areas,
                afterCode,
                measure,
                atMost);
    }

    /** Those that read one of the measures, for values of these areas. */
    public RulesInForce concerning(Collection<String> measures, Collection<String> areas) {
        return new RulesInForce(database.list(CONCERNING, this::read, areas, measures));
    }

    /** Others who change it wait until the transaction ends. */
    Optional<KnownRule> lock(String code, Collection<String> areas) {
        return database.first(SEEN + "code = ? for update", this::read, areas, code);
    }

    /** False when the code is taken. */
    boolean add(ValidationRule rule, String by) {
        return database.update(ADD, rule.code(), rule.area(), rule.measures(), json.write(rule), by) == 1;
    }

    void change(ValidationRule rule, String by) {
        database.update(CHANGE, rule.area(), rule.measures(), json.write(rule), by, rule.code());
    }

    private KnownRule read(Row row) throws SQLException {
        return new KnownRule(json.read(row.text("content"), ValidationRule.class), row.bigint("version"));
    }
}
