package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import org.lectern.study.Study;

/** What is asked of a study's tables in place of themselves, so that every question can be asked whatever is missing. */
final class ActivitySql {

    /** Progress and scores are added up in thousandths, in whole numbers, so that nothing depends on the order of rows. */
    static final long UNIT = 1000;

    /** A Monday. */
    static final String FIRST_MONDAY = "1970-01-05";

    private static final String TAKEN = "(banked IS NULL OR NOT banked)";

    private final Told told;
    private final boolean assessments;

    ActivitySql(Study study, Told told) {
        this.told = told;
        this.assessments = study.tables().holds("assessments");
    }

    /** Lessons: {@code learner, module, course, status, progress, clicks, d}. */
    String lessons() {
        return told.lessons()
                ? "(SELECT learner, module, course, status, " + within("progress") + " AS progress, clicks, " + day()
                        + " AS d FROM activity)"
                : "(SELECT CAST(NULL AS STRING) AS learner, CAST(NULL AS STRING) AS module, CAST(NULL AS STRING) AS course,"
                        + " CAST(NULL AS STRING) AS status, CAST(NULL AS DOUBLE) AS progress,"
                        + " CAST(NULL AS BIGINT) AS clicks, CAST(NULL AS BIGINT) AS d WHERE false)";
    }

    /** Quizzes: {@code learner, module, course, score, d}; results taken over from an earlier term were not taken now. */
    String quizzes() {
        return told.quizzes()
                ? "(SELECT learner, module, course, " + within("score") + " AS score, " + day()
                        + " AS d FROM attempts WHERE " + TAKEN + ")"
                : "(SELECT CAST(NULL AS STRING) AS learner, CAST(NULL AS STRING) AS module, CAST(NULL AS STRING) AS course,"
                        + " CAST(NULL AS DOUBLE) AS score, CAST(NULL AS BIGINT) AS d WHERE false)";
    }

    /** All that was done: {@code learner, module, course, d, lesson}. */
    String events() {
        return "(SELECT learner, module, course, d, true AS lesson FROM " + lessons()
                + " UNION ALL SELECT learner, module, course, d, false FROM " + quizzes() + ")";
    }

    /** Whoever could have been active, once each: {@code learner}. */
    String listed() {
        return switch (told.list()) {
            case ENROLMENTS -> "(SELECT DISTINCT learner FROM enrolments)";
            case PEOPLE -> "(SELECT DISTINCT learner FROM people)";
            case NOWHERE -> "(SELECT CAST(NULL AS STRING) AS learner WHERE false)";
        };
    }

    /** Departments, one a learner: {@code learner, department}. */
    String departments() {
        return told.departments()
                ? "(SELECT learner, min(department) AS department FROM people GROUP BY learner)"
                : "(SELECT CAST(NULL AS STRING) AS learner, CAST(NULL AS STRING) AS department WHERE false)";
    }

    /** What lists tell of units, one row each: {@code module, title, course, kind, position}. */
    String units() {
        List<String> lists = new ArrayList<>();
        if (told.units()) {
            lists.add("SELECT module, title, course, kind, position FROM modules");
        }
        if (assessments) {
            lists.add("SELECT module, title, course, kind, CAST(NULL AS DOUBLE) AS position" + " FROM assessments");
        }
        if (lists.isEmpty()) {
            lists.add(
                    "SELECT CAST(NULL AS STRING) AS module, CAST(NULL AS STRING) AS title, CAST(NULL AS STRING) AS course,"
                            + " CAST(NULL AS STRING) AS kind, CAST(NULL AS DOUBLE) AS position WHERE false");
        }
        return "(SELECT module, min(title) AS title, min(course) AS course, min(kind) AS kind, min(position) AS position FROM ("
                + String.join(" UNION ALL ", lists) + ") GROUP BY module)";
    }

    /** Days, counted from a Monday or from the start of the course. */
    private String day() {
        return switch (told.time()) {
            case DATES -> "CAST(CAST(happened_at AS DATE) - DATE '" + FIRST_MONDAY + "' AS BIGINT)";
            case DAY_NUMBERS -> "day";
            case NEVER -> "CAST(NULL AS BIGINT)";
        };
    }

    /** What lies outside 0 to 100 counts as the end that it lies beyond. */
    private static String within(String column) {
        return "CASE WHEN #1 < 0 THEN 0 WHEN #1 > 100 THEN 100 ELSE #1 END".replace("#1", column);
    }

    /** How many values lie outside 0 to 100. */
    String beyond() {
        return "(SELECT count(*) FROM "
                + (told.lessons() ? "activity WHERE progress < 0 OR progress > 100" : "(SELECT 1) WHERE false")
                + ") + (SELECT count(*) FROM "
                + (told.quizzes()
                        ? "attempts WHERE " + TAKEN + " AND (score < 0 OR score > 100)"
                        : "(SELECT 1) WHERE false")
                + ")";
    }

    /** The sum of a column in whole numbers. */
    static String sum(String column) {
        return "CAST(coalesce(sum(CAST(round(" + column + " * " + UNIT + ") AS BIGINT)), 0) AS BIGINT)";
    }
}
