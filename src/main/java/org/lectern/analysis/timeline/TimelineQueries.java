package org.lectern.analysis.timeline;

import java.util.List;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.timeline.TimelineResult.Moment;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Counts who passes each moment of a video. */
final class TimelineQueries {

    private final String title;
    private final Study study;
    private final TaskContext context;

    TimelineQueries(String title, Study study, TaskContext context) {
        this.title = title;
        this.study = study;
        this.context = context;
    }

    /** The videos of which positions are known, most viewers first. */
    static TitleChoice titles(TimelineParams params, Study study, TaskContext context) {
        // Pairs are made distinct first: counting distinct learners video by video takes many times as long.
        Table rows = study.query("""
                WITH pairs AS (SELECT DISTINCT video, learner FROM segments),
                counts AS (SELECT video, count(*) AS viewers FROM pairs GROUP BY video)
                SELECT CAST(video AS STRING) AS title FROM counts ORDER BY viewers DESC, title
                """, context);
        return new TitleChoice(rows.stringColumn("title").asList(), params.video());
    }

    TimelineResult watching() {
        Row facts = facts();
        boolean lengthKnown = !facts.isMissing("length");
        double furthest = facts.getDouble("furthest");
        double length = lengthKnown ? Math.max(furthest, facts.getDouble("length")) : furthest;
        int step = Ticks.of(title, TimelineResult.END * length, study, context);
        int width = TimelineResult.width(length, step);
        // A moment whose middle lies beyond the end can be passed by nobody.
        List<Moment> moments = moments(width, (int) Math.max(1, Math.ceil(length / width - 0.5)));
        if (moments.getFirst().reaching() == 0) {
            throw NoViews.problem().asException();
        }
        return new TimelineResult(
                title,
                course(),
                facts.getLong("views"),
                moments.getFirst().reaching(),
                facts.getLong("segments"),
                facts.getLong("inferred"),
                length,
                lengthKnown,
                step,
                width,
                moments);
    }

    private Row facts() {
        return ask("""
                WITH lengths AS (
                    SELECT count(*) AS views, max(video_seconds) AS length FROM views WHERE video = %1$s
                ),
                ends AS (
                    SELECT count(*) AS segments,
                           count(CASE WHEN inferred THEN 1 END) AS inferred,
                           max(to_second) AS furthest
                    FROM segments
                    WHERE video = %1$s
                )
                SELECT views, length, segments, inferred, furthest FROM lengths CROSS JOIN ends
                """.formatted(Sql.literal(title))).row(0);
    }

    private String course() {
        Table courses = ask("""
                WITH counts AS (
                    SELECT course, count(*) AS n FROM segments WHERE video = %s AND course IS NOT NULL GROUP BY course
                )
                SELECT CAST(course AS STRING) AS name FROM counts ORDER BY n DESC, name LIMIT 1
                """.formatted(Sql.literal(title)));
        return courses.isEmpty() ? "" : courses.row(0).getString("name");
    }

    private List<Moment> moments(int width, int count) {
        long[] viewers = new long[count + 1];
        long[] passages = new long[count + 1];
        long[] again = new long[count + 1];
        for (Row row : ask(changes(width, count))) {
            int moment = Math.toIntExact(row.getLong("moment"));
            viewers[moment] = row.getLong("viewers");
            passages[moment] = row.getLong("passages");
            again[moment] = row.getLong("again");
        }
        long[] furthest = new long[count];
        long[] leaving = new long[count];
        for (Row row : ask(ends(width, count))) {
            int moment = Math.toIntExact(row.getLong("moment"));
            furthest[moment] = row.getLong("furthest");
            leaving[moment] = row.getLong("leaving");
        }
        sum(viewers);
        sum(passages);
        sum(again);
        long reaching = 0;
        Moment[] moments = new Moment[count];
        for (int i = count - 1; i >= 0; i--) {
            reaching += furthest[i];
            moments[i] = new Moment((double) i * width, viewers[i], passages[i], again[i], reaching, leaving[i]);
        }
        return List.of(moments);
    }

    private static void sum(long[] changes) {
        for (int i = 1; i < changes.length; i++) {
            changes[i] += changes[i - 1];
        }
    }

    /** Segments as the first moment whose middle they cover and the first one past them. */
    private String spans(int width, int count) {
        return """
                spans AS (
                    SELECT learner, place, first_moment, past
                    FROM (
                        SELECT learner,
                               place,
                               CAST(ceil(from_second / %1$d - 0.5) AS BIGINT) AS first_moment,
                               least(CAST(ceil(to_second / %1$d - 0.5) AS BIGINT), %2$d) AS past
                        FROM segments
                        WHERE video = %3$s
                    ) AS rounded
                    WHERE first_moment < past
                )""".formatted(width, count, Sql.literal(title));
    }

    /**
     * By how much viewers, passages and learners who pass again change at each moment. Each learner's segments become a
     * depth that changes where one begins or ends, so that no row is made for every second of a segment.
     */
    private String changes(int width, int count) {
        return """
                WITH %s,
                edges AS (
                    SELECT learner, first_moment AS moment, 1 AS change FROM spans
                    UNION ALL
                    SELECT learner, past AS moment, -1 AS change FROM spans
                ),
                steps AS (SELECT learner, moment, sum(change) AS change FROM edges GROUP BY learner, moment),
                depths AS (
                    SELECT moment,
                           lead(moment) OVER (PARTITION BY learner ORDER BY moment) AS until,
                           sum(change) OVER (PARTITION BY learner ORDER BY moment) AS depth
                    FROM steps
                ),
                signed AS (
                    SELECT moment, 1 AS sign, depth FROM depths WHERE depth > 0
                    UNION ALL
                    SELECT until AS moment, -1 AS sign, depth FROM depths WHERE depth > 0
                )
                SELECT moment,
                       CAST(sum(sign) AS BIGINT) AS viewers,
                       CAST(sum(sign * depth) AS BIGINT) AS passages,
                       CAST(sum(CASE WHEN depth > 1 THEN sign ELSE 0 END) AS BIGINT) AS again
                FROM signed
                GROUP BY moment
                ORDER BY moment
                """.formatted(spans(width, count));
    }

    /** How many learners have their furthest moment, and how many the last one they watched, at each. */
    private String ends(int width, int count) {
        return """
                WITH %s,
                ordered AS (
                    SELECT learner,
                           past,
                           row_number() OVER (PARTITION BY learner ORDER BY place DESC, past DESC) AS backwards
                    FROM spans
                ),
                furthest AS (SELECT max(past) - 1 AS moment FROM spans GROUP BY learner),
                marks AS (
                    SELECT moment, 1 AS furthest, 0 AS leaving FROM furthest
                    UNION ALL
                    SELECT past - 1 AS moment, 0 AS furthest, 1 AS leaving FROM ordered WHERE backwards = 1
                )
                SELECT moment, CAST(sum(furthest) AS BIGINT) AS furthest, CAST(sum(leaving) AS BIGINT) AS leaving
                FROM marks
                GROUP BY moment
                ORDER BY moment
                """.formatted(spans(width, count));
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
