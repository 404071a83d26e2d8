package org.lectern.analysis.activity;

import tech.tablesaw.api.Row;

/**
 * How many learners who began in the same week were active in a later one.
 *
 * @param first the week in which they began, counted like days
 * @param since how many weeks later, 0 for that week itself
 */
record CohortWeek(long first, long since, long active) {

    static CohortWeek of(Row row) {
        return new CohortWeek(row.getLong("f"), row.getLong("k"), row.getLong("active"));
    }
}
