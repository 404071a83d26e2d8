package org.lectern.spark;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Turns what Spark answers into a Tablesaw table, its columns typed as those of DuckDB's answers. */
final class SparkRows {

    private SparkRows() {}

    private record Filler(Column<?> column, Consumer<Object> cell) {}

    static Table table(Dataset<Row> answer, TaskContext context) {
        List<Filler> fillers = new ArrayList<>();
        for (StructField field : answer.schema().fields()) {
            fillers.add(filler(field.name(), field.dataType()));
        }
        for (Iterator<Row> rows = answer.toLocalIterator(); rows.hasNext(); ) {
            context.checkCancelled();
            Row row = rows.next();
            for (int i = 0; i < fillers.size(); i++) {
                Filler filler = fillers.get(i);
                Object value = row.get(i);
                if (value == null) {
                    filler.column.appendMissing();
                } else {
                    filler.cell.accept(value);
                }
            }
        }
        return Table.create(fillers.stream().<Column<?>>map(Filler::column).toList());
    }

    private static Filler filler(String name, DataType type) {
        return switch (kind(type)) {
            case "byte", "short", "integer", "long" -> {
                LongColumn column = LongColumn.create(name);
                yield new Filler(column, value -> column.append(((Number) value).longValue()));
            }
            case "decimal", "float", "double" -> {
                DoubleColumn column = DoubleColumn.create(name);
                yield new Filler(column, value -> column.append(((Number) value).doubleValue()));
            }
            case "boolean" -> {
                BooleanColumn column = BooleanColumn.create(name);
                yield new Filler(column, value -> column.append((Boolean) value));
            }
            case "timestamp", "timestamp_ntz" -> {
                DateTimeColumn column = DateTimeColumn.create(name);
                yield new Filler(column, value -> column.append(local(value)));
            }
            default -> {
                StringColumn column = StringColumn.create(name);
                yield new Filler(column, value -> column.append(value.toString()));
            }
        };
    }

    /** The name of a type without its digits. */
    private static String kind(DataType type) {
        String name = type.typeName();
        int digits = name.indexOf('(');
        return digits < 0 ? name : name.substring(0, digits);
    }

    private static LocalDateTime local(Object time) {
        return time instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                : (LocalDateTime) time;
    }

    /** A value as DuckDB writes it into a CSV file. */
    static String text(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Instant instant -> local(instant).toString().replace('T', ' ');
            case LocalDateTime time -> time.toString().replace('T', ' ');
            default -> value.toString();
        };
    }
}
