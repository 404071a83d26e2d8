package org.lectern.analysis.panel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.lectern.analysis.NoViews;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.ThingsDone;
import tech.tablesaw.api.Row;

/**
 * How weeks are counted: from Monday to Sunday where a study tells dates, the first being that of the first event; else from the
 * start of a course, day 0, in steps of seven days, up to the end of the longest course where that is told.
 *
 * @param monday of week 1; empty where days are numbered
 * @param weeks the last one with an event, at least 1
 * @param firstDay day of the first event, its Monday being 0
 * @param lastDay day of the last event in its week, 0..6
 */
public record WeekClock(Optional<LocalDate> monday, int weeks, int firstDay, int lastDay) {

    private static final Words WORDS = Words.of(WeekClock.class);

    private static final int DAYS = 7;

    /** Whether a study tells when anything was done. */
    public static boolean tells(StudyFacts facts) {
        return isDated(facts) || facts.holds("activity.day") || facts.holds("attempts.day");
    }

    /** Whether it tells dates, rather than days since the start of a course. */
    public static boolean isDated(StudyFacts facts) {
        return facts.holds("activity.happened_at") || facts.holds("attempts.happened_at");
    }

    /**
     * The clock of what the filter lets through.
     *
     * @throws org.lectern.contract.ProblemException {@code no-views} where that is nothing
     */
    public static WeekClock of(Study study, TaskContext context) {
        boolean dated = isDated(study.facts());
        String column = dated ? "happened_at" : "day";
        Row ends = study.query(
                        "SELECT min(" + column + ") AS first, max(" + column + ") AS last FROM ("
                                + ThingsDone.sql(study.tables()) + ")",
                        context)
                .row(0);
        if (ends.isMissing("first")) {
            throw NoViews.problem().asException();
        }
        if (!dated) {
            int last = Math.max(1, week(ends.getLong("last")));
            return new WeekClock(Optional.empty(), Math.min(last, longest(study, context)), 0, DAYS - 1);
        }
        LocalDateTime first = ends.getDateTime("first");
        LocalDate monday = first.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        long days = ends.getDateTime("last").toLocalDate().toEpochDay() - monday.toEpochDay();
        int firstDay = Math.toIntExact(first.toLocalDate().toEpochDay() - monday.toEpochDay());
        return new WeekClock(Optional.of(monday), week(days), firstDay, Math.floorMod(days, DAYS));
    }

    /** Whether nothing tells that the first and the last week are whole, since their first and last day have no event. */
    public boolean isCut() {
        return firstDay > 0 || endsEarly();
    }

    /** Whether nothing tells that the last week is whole, since its last day has no event. */
    public boolean endsEarly() {
        return lastDay < DAYS - 1;
    }

    /** The weekday of a day counted from Monday, 0. */
    public static String weekday(int day) {
        return DayOfWeek.of(day + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The last week of the longest course, where their lengths are told. */
    private static int longest(Study study, TaskContext context) {
        if (!study.facts().holds("courses.days")) {
            return Integer.MAX_VALUE;
        }
        Row row = study.query("SELECT max(days) AS days FROM courses", context).row(0);
        return row.isMissing("days") ? Integer.MAX_VALUE : Math.max(1, week(row.getLong("days") - 1));
    }

    private static int week(long day) {
        return Math.toIntExact(Math.floorDiv(day, DAYS)) + 1;
    }

    /** SQL of the day of a row of what was done, counted from the first day of week 1; before it below 0. */
    String day() {
        return monday.map(date -> "date_diff('day', DATE '" + date + "', CAST(happened_at AS DATE))")
                .orElse("day");
    }

    /** SQL of what puts things done into order: when they were, or the day. */
    public String moment() {
        return monday.isPresent() ? "happened_at" : "day";
    }

    /** SQL that names a week as {@link #name} does. */
    public String named(String week) {
        return monday.map(date -> "strftime(DATE '" + date + "' + CAST(7 * (" + week
                        + " - 1) AS INTEGER), '%Y-%m-%d') || '/' || " + sunday(week))
                .orElse("CAST(" + week + " AS VARCHAR)");
    }

    /** SQL of the Sunday that ends a week, or of its number. */
    public String sunday(String week) {
        return monday.map(date -> "strftime(" + last(date, week) + ", '%Y-%m-%d')")
                .orElse("CAST(" + week + " AS VARCHAR)");
    }

    /** SQL of the columns {@code month} and {@code year} of that Sunday, each with a comma behind; empty where days are numbered. */
    public String monthAndYear(String week) {
        return monday.map(date -> "month(" + last(date, week) + ") AS month, year(" + last(date, week) + ") AS year,")
                .orElse("");
    }

    private static String last(LocalDate first, String week) {
        return "(DATE '" + first + "' + CAST(7 * " + week + " - 1 AS INTEGER))";
    }

    /** Monday and Sunday, or the number. */
    public String name(int week) {
        return monday.map(date -> date.plusDays((long) DAYS * (week - 1)) + "/" + date.plusDays((long) DAYS * week - 1))
                .orElse(Integer.toString(week));
    }

    /** For a figure: the Monday, or the number. */
    public String shortName(int week) {
        return monday.map(date -> date.plusDays((long) DAYS * (week - 1)).toString())
                .orElseGet(() -> WORDS.say("week.number", week));
    }
}
