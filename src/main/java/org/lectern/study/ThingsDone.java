package org.lectern.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that learners did in lessons and quizzes, one row each, whichever of the two a study tells. Its columns are those of
 * both tables, texts as texts, null where a table has none, and {@code lesson}: 1 of a lesson, 0 of a quiz.
 */
public final class ThingsDone {

    private static final List<TableSpec> TABLES = List.of(TableSpec.ACTIVITY, TableSpec.ATTEMPTS);

    private static final List<TableSpec.Column> COLUMNS = TABLES.stream()
            .flatMap(table -> table.columns().stream())
            .distinct()
            .toList();

    private ThingsDone() {}

    /** SELECT of what the filter lets through. */
    public static String sql(StudyTables tables) {
        return sql(tables, TableSpec::name);
    }

    /** SELECT of all that is stored, whatever the filter. */
    public static String stored(StudyTables tables) {
        return sql(tables, TableSpec::stored);
    }

    private static String sql(StudyTables tables, Function<TableSpec, String> name) {
        return TABLES.stream()
                .filter(table -> tables.holds(table.name()))
                .map(table -> "SELECT " + selected(table) + " FROM " + name.apply(table))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static String selected(TableSpec table) {
        String lesson = (table.equals(TableSpec.ACTIVITY) ? 1 : 0) + " AS lesson";
        return Stream.concat(
                        COLUMNS.stream().map(column -> {
                            String told = table.columns().contains(column) ? Sql.name(column.name()) : "NULL";
                            return "CAST(" + told + " AS " + column.type().sql() + ") AS " + Sql.name(column.name());
                        }),
                        Stream.of(lesson))
                .collect(Collectors.joining(", "));
    }
}
