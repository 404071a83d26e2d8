package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;

/** Asks for published curves. */
final class RetentionQueries {

    private RetentionQueries() {}

    /** The curve of every video that has one, most plays first. */
    static List<RetentionCurve> curves(Study study, TaskContext context) {
        Map<String, RetentionCurve> curves = new LinkedHashMap<>();
        Map<String, List<RetentionCurve.Place>> places = new LinkedHashMap<>();
        for (Row row : study.query("""
                SELECT CAST(retention.video AS STRING) AS title,
                       CAST(retention.course AS STRING) AS course,
                       coalesce(views, 0) AS plays,
                       100 * place AS percent,
                       watching
                FROM retention LEFT JOIN videos ON videos.video = retention.video
                ORDER BY plays DESC, title, percent
                """, context)) {
            String title = row.getString("title");
            places.computeIfAbsent(title, _ -> new ArrayList<>())
                    .add(new RetentionCurve.Place(row.getDouble("percent"), row.getDouble("watching")));
            curves.put(
                    title,
                    new RetentionCurve(
                            title,
                            row.isMissing("course") ? "" : row.getString("course"),
                            row.getLong("plays"),
                            places.get(title)));
        }
        return List.copyOf(curves.values());
    }

    /**
     * The mean of several curves at all their places, weighted by plays; alike where plays are not known.
     *
     * @param curves at least one
     */
    static RetentionCurve together(String name, List<RetentionCurve> curves) {
        long plays = curves.stream().mapToLong(RetentionCurve::plays).sum();
        TreeSet<Double> percents = curves.stream()
                .flatMap(curve -> curve.places().stream().map(RetentionCurve.Place::percent))
                .collect(Collectors.toCollection(TreeSet::new));
        List<RetentionCurve.Place> places = percents.stream()
                .map(percent -> new RetentionCurve.Place(percent, mean(curves, plays, percent)))
                .toList();
        return new RetentionCurve(name, "", plays, places);
    }

    private static double mean(List<RetentionCurve> curves, long plays, double percent) {
        double sum = 0;
        for (RetentionCurve curve : curves) {
            sum += (plays == 0 ? 1.0 / curves.size() : (double) curve.plays() / plays) * curve.at(percent);
        }
        return sum;
    }
}
