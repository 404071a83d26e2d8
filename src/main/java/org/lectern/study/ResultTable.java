package org.lectern.study;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Turns what DuckDB answers into a Tablesaw table. */
final class ResultTable {

    private ResultTable() {}

    static Table of(ResultSet rows) throws SQLException {
        ResultSetMetaData shape = rows.getMetaData();
        List<Filler> fillers = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            fillers.add(filler(shape.getColumnLabel(i), shape.getColumnType(i), i));
        }
        while (rows.next()) {
            for (Filler filler : fillers) {
                filler.cell.append(rows);
            }
        }
        return Table.create(fillers.stream().<Column<?>>map(Filler::column).toList());
    }

    private record Filler(Column<?> column, Cell cell) {}

    private interface Cell {
        void append(ResultSet rows) throws SQLException;
    }

    private static Filler filler(String name, int type, int i) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                LongColumn column = LongColumn.create(name);
                yield new Filler(column, rows -> {
                    long value = rows.getLong(i);
                    if (rows.wasNull()) {
                        column.appendMissing();
                    } else {
                        column.append(value);
                    }
                });
            }
            case Types.DOUBLE, Types.FLOAT, Types.REAL, Types.DECIMAL, Types.NUMERIC -> {
                DoubleColumn column = DoubleColumn.create(name);
                yield new Filler(column, rows -> {
                    double value = rows.getDouble(i);
                    if (rows.wasNull()) {
                        column.appendMissing();
                    } else {
                        column.append(value);
                    }
                });
            }
            case Types.BOOLEAN -> {
                BooleanColumn column = BooleanColumn.create(name);
                yield new Filler(column, rows -> {
                    boolean value = rows.getBoolean(i);
                    if (rows.wasNull()) {
                        column.appendMissing();
                    } else {
                        column.append(value);
                    }
                });
            }
            case Types.TIMESTAMP -> {
                DateTimeColumn column = DateTimeColumn.create(name);
                yield new Filler(column, rows -> {
                    Timestamp value = rows.getTimestamp(i);
                    if (value == null) {
                        column.appendMissing();
                    } else {
                        column.append(value.toLocalDateTime());
                    }
                });
            }
            default -> {
                StringColumn column = StringColumn.create(name);
                yield new Filler(column, rows -> {
                    String value = rows.getString(i);
                    if (value == null) {
                        column.appendMissing();
                    } else {
                        column.append(value);
                    }
                });
            }
        };
    }
}
