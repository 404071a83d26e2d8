package org.lectern.analysis.churn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.contract.TaskContext;
import org.lectern.study.Sql;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks the study for churn at every threshold. */
final class ThresholdQuery {

    /** One count for every whole percent, and one for 100 and more. */
    private static final int PERCENTS = 101;

    private final Study study;
    private final TaskContext context;

    ThresholdQuery(Study study, TaskContext context) {
        this.study = study;
        this.context = context;
    }

    /** Churn at every threshold: of the study, and of some of its courses. A whole threshold needs whole percents only. */
    List<ThresholdCurve> curves(String courseColumn, Churn churn, List<CourseRate> courses) {
        String named = courses.isEmpty()
                ? "CAST(NULL AS STRING)"
                : "CASE WHEN "
                        + Sql.in(
                                courseColumn,
                                courses.stream().map(CourseRate::course).toList()) + " THEN " + courseColumn + " END";
        context.checkCancelled();
        Table rows = study.query("""
                WITH cells AS (
                    SELECT %s AS course, least(floor(completion), 100) AS percent, count(*) AS n
                    FROM views
                    GROUP BY 1, 2
                )
                SELECT CAST(course AS STRING) AS name, CAST(percent AS BIGINT) AS percent, n
                FROM cells
                ORDER BY name, percent
                """.formatted(named), context);
        Map<String, long[]> views = new HashMap<>();
        views.put("", new long[PERCENTS]);
        courses.forEach(course -> views.put(course.course(), new long[PERCENTS]));
        for (Row row : rows) {
            int percent = (int) row.getLong("percent");
            known(views, "")[percent] += row.getLong("n");
            if (!row.isMissing("name")) {
                known(views, row.getString("name"))[percent] += row.getLong("n");
            }
        }
        List<ThresholdCurve> curves = new ArrayList<>();
        curves.add(ThresholdCurve.of("", churn.whole(), known(views, "")));
        courses.forEach(
                course -> curves.add(ThresholdCurve.of(course.course(), course.rate(), known(views, course.course()))));
        return List.copyOf(curves);
    }

    private static long[] known(Map<String, long[]> views, String course) {
        return Objects.requireNonNull(views.get(course), course);
    }
}
