package org.spoc.shared.service;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One row of an answer, read by column name. A column that is null gives null, lists give an empty list. */
public final class Row {

    private final ResultSet found;

    Row(ResultSet found) {
        this.found = found;
    }

    public String text(String column) {
        return get(() -> found.getString(column));
    }

    public Long id(String column) {
        return get(() -> found.getObject(column, Long.class));
    }

    public Integer count(String column) {
        return get(() -> found.getObject(column, Integer.class));
    }

    public boolean flag(String column) {
        return get(() -> found.getBoolean(column));
    }

    public BigDecimal amount(String column) {
        return get(() -> found.getBigDecimal(column));
    }

    public LocalDate date(String column) {
        return get(() -> found.getObject(column, LocalDate.class));
    }

    public Instant instant(String column) {
        Timestamp at = get(() -> found.getTimestamp(column));
        return at == null ? null : at.toInstant();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public byte[] bytes(String column) {
        return get(() -> found.getBytes(column));
    }

    /** A column of type {@code text[]}. */
    public List<String> texts(String column) {
        return get(() -> {
            Array array = found.getArray(column);
            return array == null ? List.of() : List.of((String[]) array.getArray());
        });
    }

    long number(int column) {
        return get(() -> found.getLong(column));
    }

    private static <T> T get(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new IllegalStateException("no such column", e);
        }
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }
}
