package cn.jieshui.indicator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Everything that the service derives for a plan, as its tables hold it. */
final class Derived {

    private static final List<String> OF_A_PLAN = List.of(
            "select to_jsonb(t)::text from plan t where id = ? order by id",
            "select to_jsonb(t)::text from indicator t where plan = ? order by id",
            "select to_jsonb(t)::text from indicator_history t join indicator i using (indicator_key)"
                    + " where i.plan = ? order by i.id, t.known_from",
            "select to_jsonb(t)::text from progress_report t where plan = ? order by report",
            "select to_jsonb(t)::text from progress_entry t join progress_report r using (progress_key)"
                    + " where r.plan = ? order by r.report, t.code",
            "select to_jsonb(t)::text from compliance_result t join indicator i using (indicator_key)"
                    + " where i.plan = ? order by i.id",
            "select to_jsonb(t)::text from compliance_history t join indicator i using (indicator_key)"
                    + " where i.plan = ? order by i.id, t.version");

    private Derived() {}

    /** A row each, the values that stand last. */
    static List<String> of(TestPlan plan, TestMeasure measure) {
        List<String> rows = new ArrayList<>();
        OF_A_PLAN.forEach(sql -> rows.addAll(rows(sql, plan.id())));
        rows.addAll(rows("""
                select to_jsonb(t)::text from standing_value t join series s using (series_key)
                join measure m using (measure_key) where m.code = ? order by t.series_key, t.year, t.period""", measure.code()));
        return rows;
    }

    private static List<String> rows(String sql, String parameter) {
        try (Connection connection = Tables.connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
