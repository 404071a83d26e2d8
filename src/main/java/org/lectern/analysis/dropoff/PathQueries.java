package org.lectern.analysis.dropoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.analysis.dropoff.CoursePath.Stop;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.analysis.rate.VideoRate;
import org.lectern.contract.TaskContext;
import org.lectern.stats.SkippingWalk.Cell;
import org.lectern.study.CourseOrder;
import org.lectern.study.Sql;
import org.lectern.study.Study;

/** Counts how far learners come in each course. */
final class PathQueries {

    /** More videos than this are not counted at once; courses with most videos come first. */
    static final int MOST_VIDEOS = 20_000;

    /** Of a longer course it is not said where more learners leave. */
    private static final int MOST_PLACES = 400;

    private final DropoffParams params;
    private final Study study;
    private final TaskContext context;

    PathQueries(DropoffParams params, Study study, TaskContext context) {
        this.params = params;
        this.study = study;
        this.context = context;
    }

    /** @param pairs every title in every course, one name a course */
    Paths paths(List<VideoRate> pairs) {
        context.checkCancelled();
        List<CourseOrder> ordered = study.courseOrders(context).stream()
                .filter(order -> order.videos().size() > 1)
                .toList();
        List<String> preferred = preferred(pairs);
        List<CourseOrder> counted = few(ordered, shown(ordered, preferred));
        List<CoursePath> paths = counted.isEmpty() ? List.of() : count(counted, watching(pairs));
        return new Paths(paths, ordered.size(), params.course(), preferred);
    }

    /** Where a course loses more learners than elsewhere. */
    Losses losses(CoursePath path) {
        if (path.stops().size() > MOST_PLACES) {
            return Losses.NONE;
        }
        List<Cell> cells = new ArrayList<>();
        study.query(walkers(path.order()), context)
                .forEach(row -> cells.add(new Cell(
                        Math.toIntExact(row.getLong("place")),
                        Math.toIntExact(row.getLong("stops")),
                        row.getLong("walkers"),
                        row.getLong("ended"))));
        context.checkCancelled();
        return Losses.of(path.stops().size(), cells);
    }

    /** The names of the courses, most views first. */
    private static List<String> preferred(List<VideoRate> pairs) {
        Map<String, Long> views = new TreeMap<>();
        pairs.stream()
                .filter(pair -> !pair.course().isEmpty())
                .forEach(pair -> views.merge(pair.course(), pair.rate().views(), Long::sum));
        return views.keySet().stream()
                .sorted(Comparator.comparingLong((String course) -> -views.getOrDefault(course, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private String shown(List<CourseOrder> ordered, List<String> preferred) {
        boolean asked = ordered.stream().anyMatch(order -> order.course().equals(params.course()));
        return asked
                ? params.course()
                : OrderedCourse.among(ordered, preferred)
                        .map(CourseOrder::course)
                        .orElse("");
    }

    /** As many courses as have no more videos than can be counted at once, the one shown among them, by name. */
    private List<CourseOrder> few(List<CourseOrder> ordered, String shown) {
        List<CourseOrder> few = new ArrayList<>();
        int videos = 0;
        for (CourseOrder order : ordered.stream()
                .sorted(Comparator.comparing(
                                (CourseOrder order) -> !order.course().equals(shown))
                        .thenComparingInt(order -> -order.videos().size())
                        .thenComparing(CourseOrder::course))
                .toList()) {
            videos += order.videos().size();
            if (few.isEmpty() || videos <= MOST_VIDEOS) {
                few.add(order);
            }
        }
        few.sort(Comparator.comparing(CourseOrder::course));
        return few;
    }

    private record Place(String course, String video) {}

    private static Map<Place, Long> watching(List<VideoRate> pairs) {
        Map<Place, Long> watching = new HashMap<>();
        pairs.forEach(pair ->
                watching.put(new Place(pair.course(), pair.video()), pair.rate().learners()));
        return watching;
    }

    private List<CoursePath> count(List<CourseOrder> orders, Map<Place, Long> watching) {
        long[][] last = new long[orders.size()][];
        for (int i = 0; i < last.length; i++) {
            last[i] = new long[orders.get(i).videos().size()];
        }
        study.query(question(orders), context)
                .forEach(row -> last[Math.toIntExact(row.getLong("number"))][Math.toIntExact(row.getLong("place"))] =
                        row.getLong("learners"));
        List<CoursePath> paths = new ArrayList<>();
        for (int i = 0; i < last.length; i++) {
            paths.add(path(orders.get(i), last[i], watching));
        }
        return paths;
    }

    /** How many learners have their last video at each place of each course. */
    private static String question(List<CourseOrder> orders) {
        return """
                %s,
                furthest AS (SELECT number, learner, max(place) AS place FROM seen GROUP BY 1, 2)
                SELECT number, place, count(*) AS learners FROM furthest GROUP BY 1, 2 ORDER BY 1, 2
                """.formatted(seen(orders));
    }

    /** How many learners watch each place as their first, second, … one, and how many of them watch none later. */
    private static String walkers(CourseOrder order) {
        return """
                %s,
                counted AS (
                    SELECT place,
                        row_number() OVER (PARTITION BY learner ORDER BY place) AS stops,
                        lead(place) OVER (PARTITION BY learner ORDER BY place) IS NULL AS ended
                    FROM (SELECT DISTINCT learner, place FROM seen) AS once
                )
                SELECT place, stops, count(*) AS walkers, count(*) FILTER (WHERE ended) AS ended
                FROM counted GROUP BY 1, 2 ORDER BY 1, 2
                """.formatted(seen(List.of(order)));
    }

    /**
     * Views with the number of their course and their place in it. Titles are found among the distinct pairs first:
     * comparing the text of every view takes many times as long.
     */
    private static String seen(List<CourseOrder> orders) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            List<String> videos = orders.get(i).videos();
            for (int place = 0; place < videos.size(); place++) {
                rows.add("(" + Sql.literal(orders.get(i).course()) + ", " + Sql.literal(videos.get(place)) + ", " + i
                        + ", " + place + ")");
            }
        }
        boolean named = !orders.getFirst().course().isEmpty();
        return """
                WITH places AS (SELECT * FROM (VALUES %s) AS places (course, video, number, place)),
                pairs AS (SELECT DISTINCT course, video FROM views),
                found AS (
                    SELECT pairs.course AS course, pairs.video AS video, number, place
                    FROM pairs JOIN places ON CAST(pairs.video AS STRING) = places.video %s
                ),
                seen AS (
                    SELECT number, learner, place
                    FROM views JOIN found ON views.video = found.video %s
                )""".formatted(
                        String.join(", ", rows),
                        named ? "AND CAST(pairs.course AS STRING) = places.course" : "",
                        named ? "AND views.course = found.course" : "");
    }

    private static CoursePath path(CourseOrder order, long[] last, Map<Place, Long> watching) {
        Stop[] stops = new Stop[last.length];
        long reaching = 0;
        for (int place = last.length - 1; place >= 0; place--) {
            reaching += last[place];
            boolean isLast = place == last.length - 1;
            String video = order.videos().get(place);
            stops[place] = new Stop(
                    place + 1,
                    video,
                    reaching,
                    watching.getOrDefault(new Place(order.course(), video), 0L),
                    isLast ? 0 : last[place],
                    isLast);
        }
        return new CoursePath(order, List.of(stops));
    }
}
