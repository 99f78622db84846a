package cn.jieshui.indicator.storage;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One row of an answer; a column that is null in the database is null here. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public Long bigint(String column) throws SQLException {
        return result.getObject(column, Long.class);
    }

    public Integer integer(String column) throws SQLException {
        return result.getObject(column, Integer.class);
    }

    public boolean bool(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public BigDecimal numeric(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        String name = result.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public byte[] octets(String column) throws SQLException {
        return result.getBytes(column);
    }

    /** The elements of a column of keys. */
    public List<Long> keys(String column) throws SQLException {
        return List.of((Long[]) result.getArray(column).getArray());
    }

    /** The elements of an array column; empty when it is null. */
    public String[] texts(String column) throws SQLException {
        Array array = result.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }
}
