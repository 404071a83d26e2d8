package org.lectern.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;
import org.lectern.study.ThingsDone;
import tech.tablesaw.api.Row;

/**
 * Who pays for a course again after its exam, foreseen some days before it from what was done in the days before that. Source:
 * shared definitions of exam windows, corrected: the exam is the first after the purchase, events are those of the same course
 * since the purchase and before the moment, and a purchase is left out where its window begins before the logs or where its
 * follow-up has not ended.
 */
final class ExamRows {

    static final List<String> FEATURES =
            List.of("active_days", "correct_rate", "no_answers", "days_since_last", "started_share");

    private static final Words WORDS = Words.of(ExamRows.class);

    /** So many enrolments of a course that end on one day make it that of an exam, where no dates are given. */
    private static final int INFERRED_FROM = 5;

    /** What is expected of a learner of whom no answer is known; source as above. */
    private static final double MIDDLE_RATE = 0.6;

    private static final String EXPORTED = "(SELECT max(value_at) FROM exports WHERE key = 'extracted_at')";

    private final RiskParams params;
    private final Study study;
    private final TaskContext context;

    ExamRows(RiskParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    RiskRows ask() {
        List<RiskRow> rows = new ArrayList<>();
        long[] passed = new long[5];
        String sql = sql();
        for (Row row : study.query(sql, context)) {
            int gate = Math.toIntExact(row.getLong("gate"));
            for (int i = 0; i < gate; i++) {
                passed[i]++;
            }
            rows.add(new RiskRow(
                    row.getString("learner"),
                    row.getString("course"),
                    row.isMissing("moment") ? "" : row.getString("moment"),
                    row.isMissing("moment") ? "" : row.getString("moment"),
                    FEATURES.stream().map(name -> value(row, name)).toList(),
                    gate == passed.length ? Math.toIntExact(row.getLong("label")) : -1,
                    gate >= passed.length - 1 ? when(row) : WORDS.say("unscored." + gate),
                    row.getDouble("active_days") == 0));
        }
        List<Gate> gates = new ArrayList<>();
        for (int i = 0; i < passed.length; i++) {
            gates.add(new Gate("gate_" + i, passed[i], WORDS.say("gate." + i, params.followUp())));
        }
        return new RiskRows(Foreseen.EXAM, FEATURES, rows, gates, !study.facts().holds("exams"), Optional.empty(), sql);
    }

    /** Of whom nobody knows yet what comes of them, those are not foreseen whose moment is to come, or whose exam is past. */
    private static String when(Row row) {
        return row.getString("moment_is").isEmpty() ? "" : WORDS.say("unscored." + row.getString("moment_is"));
    }

    /** Where nothing was answered, a rate stands at the middle, and another feature says so. */
    private static double value(Row row, String name) {
        if (name.equals("started_share") && !row.getBoolean("log_before_purchase")) {
            // Lessons started before the log begins are not in it.
            return Double.NaN;
        }
        if (!row.isMissing(name)) {
            return row.getDouble(name);
        }
        return name.equals("correct_rate") ? MIDDLE_RATE : Double.NaN;
    }

    /** One row a purchase with its values and the last gate that it passes, 1..5. */
    private String sql() {
        StudyFacts facts = study.facts();
        String exams = facts.holds("exams")
                ? "SELECT CAST(course AS VARCHAR) AS course, exam_at FROM exams"
                : "SELECT CAST(course AS VARCHAR) AS course, date_trunc('day', ends_at) AS exam_at FROM enrolments"
                        + " WHERE ends_at IS NOT NULL GROUP BY 1, 2 HAVING count(*) >= " + INFERRED_FROM;
        String units = facts.holds("modules")
                ? "SELECT CAST(course AS VARCHAR) AS course, count(*) AS units FROM modules GROUP BY 1"
                : "SELECT CAST(NULL AS VARCHAR) AS course, CAST(NULL AS BIGINT) AS units WHERE false";
        return """
                WITH things AS (%2$s),
                bought AS (
                    SELECT CAST(learner AS VARCHAR) AS learner, CAST(course AS VARCHAR) AS course, enrolled_at
                    FROM enrolments WHERE enrolled_at IS NOT NULL AND course IS NOT NULL
                ),
                pairs AS (SELECT learner, course, min(enrolled_at) AS purchase FROM bought GROUP BY learner, course),
                exam_dates AS (%1$s),
                with_exam AS (
                    SELECT pairs.learner, pairs.course, purchase, min(exam_at) AS exam
                    FROM pairs LEFT JOIN exam_dates ON exam_dates.course = pairs.course AND exam_at > purchase
                    GROUP BY pairs.learner, pairs.course, purchase
                ),
                logs AS (
                    SELECT max(first) AS starts, max(last) AS last
                    FROM (SELECT min(happened_at) AS first, max(happened_at) AS last FROM things GROUP BY lesson)
                ),
                extracted AS (
                    SELECT coalesce(%8$s, greatest((SELECT last FROM logs), (SELECT max(enrolled_at) FROM bought))) AS day
                ),
                moments AS (
                    SELECT *, date_trunc('day', exam) - INTERVAL %3$d DAY AS t0,
                           date_trunc('day', exam) - INTERVAL %4$d DAY AS opens
                    FROM with_exam
                ),
                gated AS (
                    SELECT *, CASE
                        WHEN exam IS NULL THEN 1
                        WHEN NOT purchase <= opens THEN 2
                        WHEN NOT opens >= (SELECT starts FROM logs) THEN 3
                        WHEN NOT date_trunc('day', exam) + INTERVAL %5$d DAY <= date_trunc('day', (SELECT day FROM extracted)) THEN 4
                        ELSE 5 END AS gate
                    FROM moments
                ),
                events AS (SELECT * FROM things WHERE happened_at IS NOT NULL AND course IS NOT NULL),
                known AS (
                    SELECT gated.learner, gated.course,
                           count(DISTINCT CASE WHEN happened_at >= opens THEN CAST(happened_at AS DATE) END) AS active_days,
                           count(DISTINCT CASE WHEN happened_at >= opens AND lesson = 1 THEN module END) AS lessons,
                           count(*) FILTER (WHERE happened_at >= opens AND lesson = 0) AS answers,
                           avg(CASE WHEN happened_at >= opens AND lesson = 0 THEN CAST(score / 100 AS DECIMAL(18, 9)) END)
                               AS correct_rate,
                           max(CASE WHEN happened_at >= purchase THEN happened_at END) AS last_event,
                           count(DISTINCT CASE WHEN lesson = 1 THEN module END) AS started
                    FROM gated JOIN events ON events.learner = gated.learner AND events.course = gated.course
                        AND happened_at < t0
                    GROUP BY gated.learner, gated.course
                ),
                again AS (
                    SELECT DISTINCT gated.learner, gated.course
                    FROM gated JOIN bought ON bought.learner = gated.learner AND bought.course = gated.course
                        AND CAST(enrolled_at AS DATE) > CAST(exam AS DATE)
                        AND CAST(enrolled_at AS DATE) <= CAST(exam AS DATE) + %5$d
                ),
                unit_counts AS (%6$s)
                SELECT gated.learner, gated.course, strftime(t0, '%%Y-%%m-%%d') AS moment, gate,
                       CAST(CASE WHEN again.learner IS NULL THEN 0 ELSE 1 END AS BIGINT) AS label,
                       CAST(coalesce(active_days, 0) AS DOUBLE) AS active_days,
                       CAST(coalesce(lessons, 0) AS DOUBLE) AS lessons,
                       CAST(coalesce(answers, 0) AS DOUBLE) AS answers,
                       CAST(correct_rate AS DOUBLE) AS correct_rate,
                       CASE WHEN coalesce(answers, 0) = 0 THEN 1.0 ELSE 0.0 END AS no_answers,
                       CAST(least(%7$d, date_diff('day', CAST(coalesce(last_event, purchase) AS DATE), CAST(t0 AS DATE)))
                           AS DOUBLE) AS days_since_last,
                       CAST(coalesce(started, 0) AS DOUBLE) / units AS started_share,
                       coalesce(purchase >= (SELECT min(happened_at) FROM things WHERE lesson = 1), false) AS log_before_purchase,
                       CAST(date_diff('day', CAST(purchase AS DATE), CAST(t0 AS DATE)) AS DOUBLE) AS tenure,
                       CASE WHEN gate <> 4 THEN ''
                            WHEN t0 > (SELECT day FROM extracted) THEN 'to-come'
                            WHEN exam <= (SELECT day FROM extracted) THEN 'past' ELSE '' END AS moment_is
                FROM gated
                LEFT JOIN known ON known.learner = gated.learner AND known.course = gated.course
                LEFT JOIN again ON again.learner = gated.learner AND again.course = gated.course
                LEFT JOIN unit_counts ON unit_counts.course = gated.course
                ORDER BY gated.learner, gated.course
                """.formatted(
                        exams,
                        ThingsDone.sql(study.tables()),
                        params.lead(),
                        params.lead() + params.window(),
                        params.followUp(),
                        units,
                        2 * params.window(),
                        facts.holds("exports") ? EXPORTED : "NULL");
    }
}
