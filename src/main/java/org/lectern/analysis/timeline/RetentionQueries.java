package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks for the published retention of a video. */
final class RetentionQueries {

    private final String title;
    private final Study study;
    private final TaskContext context;

    RetentionQueries(String title, Study study, TaskContext context) {
        this.title = title;
        this.study = study;
        this.context = context;
    }

    /** The videos of which a curve is known, most plays first. */
    static TitleChoice titles(TimelineParams params, Study study, TaskContext context) {
        Table rows = study.query("""
                WITH curves AS (SELECT DISTINCT video FROM retention),
                plays AS (SELECT video, sum(views) AS views FROM videos GROUP BY video)
                SELECT CAST(curves.video AS STRING) AS title
                FROM curves LEFT JOIN plays ON curves.video = plays.video
                ORDER BY coalesce(views, 0) DESC, title
                """, context);
        return new TitleChoice(rows.stringColumn("title").asList(), params.video());
    }

    RetentionCurve retention() {
        Row facts = ask("""
                SELECT CAST(coalesce(sum(views), 0) AS BIGINT) AS plays,
                       max(video_seconds) AS length,
                       CAST(min(course) AS STRING) AS course
                FROM videos
                WHERE video = %s
                """).row(0);
        return new RetentionCurve(
                title,
                facts.isMissing("course") ? "" : facts.getString("course"),
                facts.getLong("plays"),
                facts.isMissing("length") ? Double.NaN : facts.getDouble("length"),
                places());
    }

    /** A place that stands more than once, such as in two courses, is averaged. */
    private List<RetentionCurve.Place> places() {
        List<RetentionCurve.Place> places = new ArrayList<>();
        ask("SELECT place, avg(watching) AS watching FROM retention WHERE video = %s GROUP BY place ORDER BY place")
                .forEach(
                        row -> places.add(new RetentionCurve.Place(row.getDouble("place"), row.getDouble("watching"))));
        return places;
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql.formatted(Sql.literal(title)), context);
    }
}
