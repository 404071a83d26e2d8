package org.lectern.analysis.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Reach;
import org.lectern.study.Study;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** Asks a study for rates. Everything is counted in whole numbers, so nothing depends on the order of rows. */
public final class RateQueries {

    private final Study study;
    private final String courseColumn;
    private final TaskContext context;

    /** @param courseColumn the column that names a view's course, {@code course} or {@code course_as_given} */
    public RateQueries(Study study, String courseColumn, TaskContext context) {
        this.study = study;
        this.courseColumn = courseColumn;
        this.context = context;
    }

    /** Every video in every course, by title and course; views that name no course stand under an empty name. */
    public List<VideoRate> videos(List<Property> properties) {
        Reach reach = reach();
        Table rows = ask("""
                WITH counts AS (SELECT %s AS course, video, count(*) AS views%s FROM views GROUP BY 1, 2)
                SELECT CAST(course AS STRING) AS course, CAST(video AS STRING) AS video, views%s
                FROM counts
                ORDER BY 2, 1
                """.formatted(
                courseColumn, sums(properties), LearnerSums.each(properties.size(), ", CAST(s# AS DOUBLE) AS s#")));
        return rows.stream().map(row -> video(row, properties, reach)).toList();
    }

    private static VideoRate video(Row row, List<Property> properties, Reach reach) {
        String course = row.isMissing("course") ? "" : row.getString("course");
        String video = row.getString("video");
        Reach.Audience audience = reach.of(course, video);
        List<Rate> rates = new ArrayList<>();
        for (int i = 0; i < properties.size(); i++) {
            double sum = row.getDouble("s" + i) / (double) properties.get(i).unit();
            rates.add(Rate.ofVideo(row.getLong("views"), sum, audience));
        }
        return new VideoRate(video, course, rates);
    }

    /**
     * What is made of every title with its share of a property, whatever courses it stands in.
     *
     * @param more SQL of further columns over a title's views, each after a comma
     * @param made of a row with the title under {@code name} and those columns; titles come by name
     */
    public <T> List<T> titles(Property property, String more, BiFunction<Row, Rate, T> made) {
        Reach reach = reach();
        Table rows = ask("""
                SELECT CAST(video AS STRING) AS name, count(*) AS views, CAST(%s AS DOUBLE) AS sum%s
                FROM views
                GROUP BY video
                ORDER BY name
                """.formatted(property.sum(), more));
        List<T> titles = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            double sum = row.getDouble("sum") / (double) property.unit();
            titles.add(made.apply(row, Rate.ofVideo(row.getLong("views"), sum, reach.of(row.getString("name")))));
        }
        return titles;
    }

    /** Every title, made of its videos in courses; one that stands in several is named with the one of most views. */
    public List<VideoRate> titles(List<VideoRate> videos) {
        Map<String, List<VideoRate>> titles = new TreeMap<>();
        videos.forEach(video ->
                titles.computeIfAbsent(video.video(), _ -> new ArrayList<>(1)).add(video));
        Reach reach = reach();
        return titles.values().stream()
                .map(courses -> courses.size() == 1 ? courses.getFirst() : together(courses, reach))
                .toList();
    }

    private static VideoRate together(List<VideoRate> courses, Reach reach) {
        VideoRate largest = courses.stream()
                .filter(video -> !video.course().isEmpty())
                .min(Comparator.comparingLong((VideoRate video) -> video.rate().views())
                        .reversed()
                        .thenComparing(VideoRate::course))
                .orElseThrow();
        List<Rate> rates = IntStream.range(0, largest.rates().size())
                .mapToObj(property -> Rate.ofVideo(
                        (long) sum(courses, video -> video.rate().views()),
                        sum(courses, video -> video.rates().get(property).sum()),
                        reach.of(largest.video())))
                .toList();
        return new VideoRate(largest.video(), largest.course(), rates);
    }

    private static double sum(List<VideoRate> videos, ToDoubleFunction<VideoRate> number) {
        return videos.stream().mapToDouble(number).sum();
    }

    /** The whole study and its courses; there is at least one view. */
    public Rates rates(List<Property> properties) {
        Reach reach = reach();
        Table rows = ask(LearnerSums.question(
                "SELECT %s AS course, learner, count(*) AS n%s FROM views GROUP BY 1, 2"
                        .formatted(courseColumn, sums(properties)),
                properties.size()));
        List<ClusteredShare> wholes = shares(rows.row(0), properties, reach.repeats(_ -> true));
        List<CourseRate> courses = rows.stream()
                .skip(1)
                .map(row -> course(
                        row,
                        properties,
                        shares(row, properties, reach.repeats(row.getString("name"), _ -> true)),
                        wholes))
                .toList();
        return new Rates(wholes.stream().map(Rate::of).toList(), courses);
    }

    private static List<ClusteredShare> shares(Row row, List<Property> properties, double repeats) {
        return IntStream.range(0, properties.size())
                .mapToObj(i -> LearnerSums.share(row, i, properties.get(i).unit(), repeats))
                .toList();
    }

    private static CourseRate course(
            Row row, List<Property> properties, List<ClusteredShare> shares, List<ClusteredShare> wholes) {
        List<Double> ps = IntStream.range(0, properties.size())
                .mapToObj(i -> {
                    ClusteredMean whole = wholes.get(i).sums();
                    return LearnerSums.contrast(row, i, properties.get(i).unit(), shares.get(i), whole)
                            .p();
                })
                .toList();
        return new CourseRate(
                row.getString("name"), shares.stream().map(Rate::of).toList(), ps);
    }

    private static String sums(List<Property> properties) {
        StringBuilder sums = new StringBuilder();
        for (int i = 0; i < properties.size(); i++) {
            sums.append(", ").append(properties.get(i).sum()).append(" AS s").append(i);
        }
        return sums.toString();
    }

    private Reach reach() {
        context.checkCancelled();
        return study.reach(courseColumn, context);
    }

    private Table ask(String sql) {
        context.checkCancelled();
        return study.query(sql, context);
    }
}
