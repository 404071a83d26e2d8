package org.lectern.analysis.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks one study who watched what. Learners and videos are numbered in the order of their names. */
final class WatchedQuery {

    private final CompareParams params;
    private final Study study;
    private final TaskContext context;

    WatchedQuery(CompareParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /** Empty where the filter lets no view through. */
    Optional<Watched> ask() {
        List<Titled> videos = Matching.titledAsFiltered(study, context);
        if (videos.isEmpty()) {
            return Optional.empty();
        }
        context.checkCancelled();
        List<String> learners = study.query(
                        "SELECT DISTINCT CAST(learner AS STRING) AS learner FROM views ORDER BY learner", context)
                .stringColumn("learner")
                .asList();
        return Optional.of(new Watched(learners, videos, seconds(videos.size()), rows()));
    }

    private double[] seconds(int videos) {
        double[] seconds = new double[videos];
        Arrays.fill(seconds, Double.NaN);
        if (study.facts().holds("views.video_seconds")) {
            context.checkCancelled();
            int place = 0;
            for (Row row : study.query("""
                    SELECT CAST(video AS STRING) AS video, max(video_seconds) AS seconds
                    FROM views
                    GROUP BY video
                    ORDER BY 1
                    """, context)) {
                seconds[place++] = row.isMissing("seconds") ? Double.NaN : row.getDouble("seconds");
            }
        }
        return seconds;
    }

    private Rows rows() {
        boolean completion = study.facts().holds("views.completion");
        context.checkCancelled();
        Table table =
                study.query("""
                WITH pairs AS (
                    SELECT learner, video, count(*) AS n, %s
                    FROM views
                    GROUP BY learner, video
                ),
                people AS (
                    SELECT learner, row_number() OVER (ORDER BY CAST(learner AS STRING)) - 1 AS who
                    FROM (SELECT DISTINCT learner FROM pairs) AS learners
                ),
                titles AS (
                    SELECT video, row_number() OVER (ORDER BY CAST(video AS STRING)) - 1 AS what
                    FROM (SELECT DISTINCT video FROM pairs) AS videos
                )
                SELECT who, what, n, CAST(total AS DOUBLE) AS total, stopped, finished
                FROM pairs
                JOIN people ON pairs.learner = people.learner
                JOIN titles ON pairs.video = titles.video
                ORDER BY who, what
                """.formatted(completion ? counted() : "0 AS total, 0 AS stopped, 0 AS finished"), context);
        return rows(table);
    }

    /** The line is a decimal, which compares exactly with completion. */
    private String counted() {
        return "sum(completion) AS total, count(CASE WHEN completion < "
                + BigDecimal.valueOf(params.threshold()).toPlainString()
                + " THEN 1 END) AS stopped, count(CASE WHEN "
                + params.rule().condition() + " THEN 1 END) AS finished";
    }

    private static Rows rows(Table table) {
        int size = table.rowCount();
        int[] who = new int[size];
        int[] what = new int[size];
        double[] count = new double[size];
        Map<Measure, double[]> sums = new EnumMap<>(Measure.class);
        double[] completion = column(sums, Measure.COMPLETION, size);
        double[] stoppedEarly = column(sums, Measure.STOPPED_EARLY, size);
        double[] finishedViews = column(sums, Measure.FINISHED, size);
        double[] repeats = column(sums, Measure.REPEAT_VIEWS, size);
        LongColumn learner = table.longColumn("who");
        LongColumn video = table.longColumn("what");
        LongColumn n = table.longColumn("n");
        DoubleColumn total = table.doubleColumn("total");
        LongColumn stopped = table.longColumn("stopped");
        LongColumn finished = table.longColumn("finished");
        for (int row = 0; row < size; row++) {
            who[row] = Math.toIntExact(learner.getLong(row));
            what[row] = Math.toIntExact(video.getLong(row));
            count[row] = n.getLong(row);
            completion[row] = total.isMissing(row) ? 0 : total.getDouble(row);
            stoppedEarly[row] = 100.0 * stopped.getLong(row);
            finishedViews[row] = 100.0 * finished.getLong(row);
            repeats[row] = 100.0 * (n.getLong(row) - 1);
        }
        return new Rows(who, what, count, sums);
    }

    private static double[] column(Map<Measure, double[]> sums, Measure measure, int size) {
        double[] column = new double[size];
        sums.put(measure, column);
        return column;
    }
}
