package org.lectern.analysis.anomalies;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.study.Learners;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the study. Sums are taken over decimals or whole numbers, so that they do not depend on the order of rows. */
final class AnomaliesQueries {

    /** Width of a bin of completion, in percent points. */
    static final int BIN_WIDTH = 5;

    /** Number of bins; the last holds all views at 100 % or more. */
    static final int BINS = 100 / BIN_WIDTH + 1;

    /** Completion, in percent, up to which a view broke off at once. */
    static final int EARLY = 10;

    /** Completion, in percent, from which a view came near the end. */
    static final int LATE = 90;

    private final AnomaliesParams params;
    private final Study study;
    private final TaskContext context;

    AnomaliesQueries(AnomaliesParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /** Number of distinct videos. */
    long videos() {
        return ask("SELECT count(*) AS videos FROM (SELECT video FROM views GROUP BY video)")
                .row(0)
                .getLong("videos");
    }

    /** Every learner, by name; none where the study has no views. */
    List<LearnerProfile> learners() {
        Learners known = study.learners(context);
        Table rows = ask(sumsByLearner());
        List<LearnerProfile> learners = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            int learner = row.getRowNumber();
            learners.add(new LearnerProfile(
                    known.name(learner),
                    known.views(learner),
                    known.videos(learner),
                    known.squares(learner),
                    known.mean(learner),
                    deviation(known.views(learner), row.getLong("total"), row.getLong("squares")),
                    row.getLong("finished"),
                    row.getLong("early"),
                    row.getLong("in_band"),
                    row.getLong("late")));
        }
        return learners;
    }

    /**
     * In the order of {@link Study#learners}. Squares are taken of thousandths of a percent in whole numbers, which add up
     * twenty times as fast as long decimals; a view above 1,000 % is cut there, so that no sum of squares overflows.
     */
    private String sumsByLearner() {
        return """
                WITH thousandths AS (
                    SELECT learner,
                           completion,
                           %s AS is_finished,
                           CAST(round(least(CAST(completion AS DOUBLE), 1000) * 1000) AS BIGINT) AS x
                    FROM views
                ),
                sums AS (
                    SELECT learner,
                           sum(x) AS total,
                           sum(x * x) AS squares,
                           count(CASE WHEN is_finished THEN 1 END) AS finished,
                           count(CASE WHEN completion <= %d THEN 1 END) AS early,
                           count(CASE WHEN completion >= %s AND completion <= %s THEN 1 END) AS in_band,
                           count(CASE WHEN completion >= %d THEN 1 END) AS late
                    FROM thousandths
                    GROUP BY learner
                )
                SELECT CAST(learner AS STRING) AS learner,
                       CAST(total AS BIGINT) AS total,
                       CAST(squares AS BIGINT) AS squares,
                       finished,
                       early,
                       in_band,
                       late
                FROM sums
                ORDER BY 1
                """.formatted(params.rule().condition(), EARLY, params.low(), params.high(), LATE);
    }

    /** Number of views in each bin of completion, of the learners whom {@link BandRule} finds. */
    List<Long> viewsOfFound(long videos) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(BINS, 0L));
        ask("""
                WITH banded AS (
                    SELECT learner
                    FROM views
                    GROUP BY learner
                    HAVING CAST(sum(completion) AS DOUBLE) / count(*) >= %s
                       AND CAST(sum(completion) AS DOUBLE) / count(*) <= %s
                ),
                theirs AS (
                    SELECT views.learner, views.video, views.completion
                    FROM views JOIN banded ON views.learner = banded.learner
                ),
                pairs AS (SELECT DISTINCT learner, video FROM theirs),
                found AS (SELECT learner FROM pairs GROUP BY learner HAVING count(*) < %d),
                cells AS (
                    SELECT theirs.completion AS completion, count(*) AS n
                    FROM theirs JOIN found ON theirs.learner = found.learner
                    GROUP BY theirs.completion
                )
                SELECT CAST(least(floor(completion / %d), %d) AS BIGINT) AS bin, CAST(sum(n) AS BIGINT) AS views
                FROM cells
                GROUP BY bin
                ORDER BY bin
                """.formatted(params.low(), params.high(), videos, BIN_WIDTH, BINS - 1))
                .forEach(row -> counts.set(Math.toIntExact(row.getLong("bin")), row.getLong("views")));
        return counts;
    }

    /**
     * √( (n Σx² - (Σx)²) / (n (n - 1)) ) in percent points, of x in thousandths of a percent; the difference is exact, so
     * that equal views have no spread at all.
     */
    private static double deviation(long n, long total, long squares) {
        if (n < 2) {
            return 0;
        }
        BigInteger sum = BigInteger.valueOf(total);
        BigInteger difference =
                BigInteger.valueOf(n).multiply(BigInteger.valueOf(squares)).subtract(sum.multiply(sum));
        return Math.sqrt(difference.doubleValue() / n / (n - 1)) / 1000;
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
