package org.lectern.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.contract.TaskContext;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * The videos of one course in the order in which they are meant to be watched, as far as the study tells it.
 *
 * <p>A column of positions is believed first. Without one, titles are: those that are numbered alike, such as
 * {@code CSC101_Y1_01_09}, or else those that begin alike, such as {@code Week 3: loops}, in their natural order, if they
 * are at least half of the course's titles. Without either, videos stand in the order of their median view.
 *
 * @param course its name; empty where the study names none and is taken as one course
 * @param basis what the order was taken from
 * @param videos in order; empty where nothing tells the order
 * @param unplaced number of the course's videos that have no place in it, such as a live lesson among numbered titles
 */
public record CourseOrder(String course, Basis basis, List<String> videos, int unplaced) {

    /** What an order was taken from. */
    public enum Basis {
        POSITIONS,
        TITLES,
        TIMES,
        NONE
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    public CourseOrder {
        videos = List.copyOf(videos);
    }

    private record Video(String course, String title, double place, double moment) {}

    /**
     * The order of every course, by name; one without a name where the study names none. Views that name no course are
     * left out of a study that names some.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    static List<CourseOrder> of(Study study, TaskContext context) {
        List<CourseOrder> orders = orders(videos(study, false, context));
        boolean timesHelp = study.facts().columns().contains("viewed_at")
                && orders.stream().anyMatch(order -> order.basis == Basis.NONE);
        return timesHelp ? orders(videos(study, true, context)) : orders;
    }

    private static List<CourseOrder> orders(List<Video> videos) {
        Map<String, List<Video>> courses = new TreeMap<>();
        for (Video video : videos) {
            courses.computeIfAbsent(video.course, _ -> new ArrayList<>()).add(video);
        }
        if (courses.size() > 1) {
            courses.remove("");
        }
        return courses.entrySet().stream()
                .map(course -> order(course.getKey(), course.getValue()))
                .toList();
    }

    private static List<Video> videos(Study study, boolean withTimes, TaskContext context) {
        Table rows = study.query(
                """
                SELECT CAST(course AS STRING) AS course,
                       CAST(video AS STRING) AS video,
                       %s AS place,
                       %s AS moment
                FROM views
                GROUP BY course, video
                ORDER BY course, video
                """.formatted(
                                median(study.facts().columns().contains("position"), "position"),
                                median(withTimes, "epoch(viewed_at)")),
                context);
        List<Video> videos = new ArrayList<>(rows.rowCount());
        for (Row row : rows) {
            videos.add(new Video(
                    row.isMissing("course") ? "" : row.getString("course"),
                    row.getString("video"),
                    row.isMissing("place") ? Double.NaN : row.getDouble("place"),
                    row.isMissing("moment") ? Double.NaN : row.getDouble("moment")));
        }
        return videos;
    }

    /** A median costs as much over nothing as over numbers, so it is asked for only where it may tell something. */
    private static String median(boolean asked, String number) {
        return asked
                ? "CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY " + number + ") AS DOUBLE)"
                : "CAST(NULL AS DOUBLE)";
    }

    private static CourseOrder order(String course, List<Video> videos) {
        List<Video> placed =
                videos.stream().filter(video -> !Double.isNaN(video.place)).toList();
        if (!placed.isEmpty()) {
            return sorted(course, Basis.POSITIONS, videos, placed, Comparator.comparingDouble(Video::place));
        }
        List<Video> numbered = numbered(videos);
        if (!numbered.isEmpty()) {
            return sorted(course, Basis.TITLES, videos, numbered, Comparator.comparingInt(_ -> 0));
        }
        List<Video> timed =
                videos.stream().filter(video -> !Double.isNaN(video.moment)).toList();
        if (!timed.isEmpty()) {
            return sorted(course, Basis.TIMES, videos, timed, Comparator.comparingDouble(Video::moment));
        }
        return new CourseOrder(course, Basis.NONE, List.of(), videos.size());
    }

    private static CourseOrder sorted(
            String course, Basis basis, List<Video> all, List<Video> placed, Comparator<Video> order) {
        List<String> titles = placed.stream()
                .sorted(order.thenComparing(Video::title, NaturalOrder.OF_TITLES))
                .map(Video::title)
                .toList();
        return new CourseOrder(course, basis, titles, all.size() - placed.size());
    }

    /** The videos whose titles tell an order: numbered alike, or else beginning alike; empty where fewer than half do. */
    private static List<Video> numbered(List<Video> videos) {
        for (Function<String, String> likeness : List.<Function<String, String>>of(
                title -> NUMBER.matcher(title).replaceAll("#"), title -> NUMBER.split(title, 2)[0].strip())) {
            List<Video> largest = videos.stream()
                    .filter(video -> NUMBER.matcher(video.title).find())
                    .collect(Collectors.groupingBy(
                            video -> likeness.apply(video.title), TreeMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .max(Comparator.comparingInt(List::size))
                    .orElse(List.of());
            if (largest.size() > 1 && 2 * largest.size() >= videos.size()) {
                return largest;
            }
        }
        return List.of();
    }
}
