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
final class KeptQueries {

    private KeptQueries() {}

    /** The curve of every video that has one, most plays first. */
    static List<Kept> curves(Study study, TaskContext context) {
        Map<String, Kept> curves = new LinkedHashMap<>();
        Map<String, List<Kept.Place>> places = new LinkedHashMap<>();
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
                    .add(new Kept.Place(row.getDouble("percent"), row.getDouble("watching")));
            curves.put(
                    title,
                    new Kept(
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
    static Kept together(String name, List<Kept> curves) {
        long plays = curves.stream().mapToLong(Kept::plays).sum();
        TreeSet<Double> percents = curves.stream()
                .flatMap(curve -> curve.places().stream().map(Kept.Place::percent))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Kept.Place> places = percents.stream()
                .map(percent -> new Kept.Place(percent, mean(curves, plays, percent)))
                .toList();
        return new Kept(name, "", plays, places);
    }

    private static double mean(List<Kept> curves, long plays, double percent) {
        double sum = 0;
        for (Kept curve : curves) {
            sum += (plays == 0 ? 1.0 / curves.size() : (double) curve.plays() / plays) * curve.at(percent);
        }
        return sum;
    }
}
