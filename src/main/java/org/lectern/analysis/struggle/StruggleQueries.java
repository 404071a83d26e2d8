package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.TaskContext;
import org.lectern.study.Reach;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the study about itself and its videos; about learners and courses asks {@link PeopleQuery}. */
final class StruggleQueries {

    /** Width of a bin of deviations, in percent points. */
    static final int BIN_WIDTH = 4;

    /** As published, no more than fifty bins. */
    static final int BINS = 200 / BIN_WIDTH;

    private final StruggleParams params;
    private final StruggleSql sql;
    private final Study study;
    private final TaskContext context;

    StruggleQueries(StruggleParams params, Study study, TaskContext context) {
        this.params = params;
        this.sql = new StruggleSql(params);
        this.study = study;
        this.context = context;
    }

    StruggleTotals totals() {
        Row row = ask("""
                WITH names AS (SELECT course, course_as_given, count(*) AS n FROM views GROUP BY course, course_as_given),
                people AS (SELECT learner FROM views GROUP BY learner)
                SELECT (SELECT count(*) FROM people) AS learners,
                       (SELECT count(DISTINCT course) FROM names) AS courses,
                       (SELECT count(DISTINCT course_as_given) FROM names) AS spellings,
                       (SELECT CAST(sum(n) AS BIGINT) FROM names WHERE %s IS NULL) AS without_course,
                       count(*) AS views,
                       count(CASE WHEN completion > 100 THEN 1 END) AS over,
                       CAST(max(completion) AS DOUBLE) AS highest
                FROM views
                """.formatted(params.courseColumn())).row(0);
        return new StruggleTotals(
                row.getLong("views"),
                row.getLong("learners"),
                row.getLong("courses"),
                row.getLong("spellings"),
                row.isMissing("without_course") ? 0 : row.getLong("without_course"),
                row.getLong("over"),
                row.isMissing("highest") ? 0 : row.getDouble("highest"));
    }

    /**
     * @param all every video, those that are not judged among them, by name
     * @param deviations number of judged views in each bin of deviations from -100 to 100; the outermost hold what lies
     *     beyond, too
     */
    record Videos(List<StruggleVideo> all, List<Long> deviations) {}

    Videos videos() {
        Table rows =
                ask("""
                WITH %s,
                bins AS (
                    SELECT views.video AS video,
                           CAST(floor((views.completion - rules.middle) / %d) AS BIGINT) AS bin,
                           %s
                    FROM %s
                    GROUP BY 1, 2
                ),
                flags AS (
                    SELECT video, sum(n) AS n, sum(flagged) AS flagged, sum(below) AS below FROM bins GROUP BY video
                )
                SELECT CAST(rules.video AS STRING) AS name,
                       CAST(flags.n AS BIGINT) AS n,
                       CAST(flags.flagged AS BIGINT) AS flagged,
                       CAST(flags.below AS DOUBLE) AS below,
                       mean,
                       deviation,
                       CAST(line AS DOUBLE) AS line,
                       NULL AS bin
                FROM rules
                JOIN flags ON rules.video = flags.video
                UNION ALL
                SELECT NULL, CAST(sum(bins.n) AS BIGINT), 0, 0, 0, 0, 0, greatest(0, least(%d, bin + %d))
                FROM bins JOIN rules ON bins.video = rules.video AND rules.judged
                GROUP BY 8
                ORDER BY name, bin
                """.formatted(sql.rules(), BIN_WIDTH, StruggleSql.COUNTS, StruggleSql.ALL, BINS - 1, BINS / 2));
        context.checkCancelled();
        Reach reach = study.reach(params.courseColumn(), context);
        List<StruggleVideo> videos = new ArrayList<>(rows.rowCount());
        List<Long> deviations = new ArrayList<>(Collections.nCopies(BINS, 0L));
        for (Row row : rows) {
            if (row.isMissing("name")) {
                deviations.set(Math.toIntExact(row.getLong("bin")), row.getLong("n"));
            } else {
                videos.add(video(row, reach));
            }
        }
        return new Videos(videos, deviations);
    }

    private Table ask(String question) {
        context.checkCancelled();
        return study.query(question, context);
    }

    private static StruggleVideo video(Row row, Reach reach) {
        String name = row.getString("name");
        return new StruggleVideo(
                name,
                Rate.ofVideo(row.getLong("n"), (double) row.getLong("flagged"), reach.of(name)),
                row.getDouble("mean"),
                row.getDouble("deviation"),
                row.getDouble("line"),
                row.getDouble("below"));
    }
}
