package org.lectern.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days in the study's local time, both ends included.
 *
 * @param from the first, or null for all before {@code to}
 * @param to the last, or null for all after {@code from}
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All of them, and what has no time. */
    public static final Days ALL = new Days(null, null);

    public Days {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("No day is from " + from + " to " + to);
        }
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return from == null && to == null;
    }

    /** SQL that holds where a time lies in these days; what has no time lies in none. */
    List<String> conditions(String column) {
        List<String> conditions = new ArrayList<>();
        if (from != null) {
            conditions.add(Sql.name(column) + " >= " + midnight(from));
        }
        if (to != null) {
            conditions.add(Sql.name(column) + " < " + midnight(to.plusDays(1)));
        }
        return conditions;
    }

    private static String midnight(LocalDate day) {
        return "TIMESTAMP '" + day + " 00:00:00'";
    }
}
