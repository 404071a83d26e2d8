package org.lectern.study;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that learners did in lessons and quizzes, one row each, whichever of the two a study tells. */
public final class ThingsDone {

    private ThingsDone() {}

    /** SELECT of {@code learner}, {@code module}, {@code course} and {@code role}, texts, as the filter lets through. */
    public static String sql(StudyTables tables) {
        return sql(tables, TableSpec::name);
    }

    /** The same of all that is stored, whatever the filter. */
    public static String stored(StudyTables tables) {
        return sql(tables, TableSpec::stored);
    }

    private static String sql(StudyTables tables, Function<TableSpec, String> name) {
        return Stream.of(TableSpec.ACTIVITY, TableSpec.ATTEMPTS)
                .filter(table -> tables.holds(table.name()))
                .map(table -> "SELECT CAST(learner AS VARCHAR) AS learner, CAST(module AS VARCHAR) AS module,"
                        + " CAST(course AS VARCHAR) AS course, CAST(role AS VARCHAR) AS role FROM "
                        + name.apply(table))
                .collect(Collectors.joining(" UNION ALL "));
    }
}
