package org.lectern.analysis.activity;

import java.time.LocalDate;
import tech.tablesaw.api.Row;

/**
 * How many different learners were active on one day.
 *
 * @param number of the day, counted from a Monday or from the start of the course
 * @param active in anything
 * @param inLessons with a lesson event
 * @param inQuizzes with an attempt
 */
record ActiveDay(long number, long active, long inLessons, long inQuizzes) {

    private static final LocalDate FIRST_MONDAY = LocalDate.parse(ActivitySql.FIRST_MONDAY);

    static ActiveDay of(Row row) {
        return new ActiveDay(
                row.getLong("d"), row.getLong("active"), row.getLong("in_lessons"), row.getLong("in_quizzes"));
    }

    /** A day on which nobody was. */
    static ActiveDay empty(long number) {
        return new ActiveDay(number, 0, 0, 0);
    }

    /** What a numbered day is called: its date, or its number where days are counted from the start of a course. */
    static String name(long number, Told.Time time) {
        return time == Told.Time.DATES ? FIRST_MONDAY.plusDays(number).toString() : Long.toString(number);
    }
}
