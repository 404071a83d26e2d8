package org.lectern.analysis.churn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.BeyondChance;
import org.lectern.contract.TaskContext;
import org.lectern.stats.Holm;
import org.lectern.stats.KendallTrend;
import org.lectern.stats.Quantiles;
import org.lectern.study.CourseOrder;
import org.lectern.study.Study;

/**
 * A course from its first video to its last.
 *
 * @param order of its videos
 * @param whole churn of the course
 * @param stops its videos in order
 * @param minimumViews the fewest views a stop needs to be tested or to count towards the trend
 */
record Walk(CourseOrder order, Tally whole, List<Stop> stops, int minimumViews) {

    /** With fewer videos no order could be told from chance. */
    static final int FEWEST_FOR_TREND = 5;

    /**
     * @param place 1 for the first
     * @param p of its difference from the course's own rate, adjusted for how many were looked at; NaN where it has too few
     *     views
     * @param above whether it lies above the course's own rate beyond chance
     */
    record Stop(int place, VideoChurn video, double p, boolean above) {}

    /**
     * The course asked for, or else the one with most views; nothing where its order is not known or it has one video.
     *
     * @param counted by the courses' one name
     */
    static Optional<Walk> along(ChurnParams params, Counted counted, Study study, TaskContext context) {
        Map<String, Tally> courses = new HashMap<>();
        counted.courses().forEach(course -> courses.put(course.name(), course.tally()));
        if (courses.isEmpty()) {
            courses.put("", counted.whole());
        }
        return orders(params.course(), counted.courses(), study, context).stream()
                .filter(order -> order.videos().size() > 1)
                .max(Comparator.comparingLong((CourseOrder order) ->
                                known(courses, order.course()).views())
                        .thenComparing(CourseOrder::course, Comparator.reverseOrder()))
                .map(order -> walk(params.minimumViews(), order, known(courses, order.course()), counted.videos()));
    }

    /** The order of the course asked for; else of the largest, which is quickly had, or where it has none, of all. */
    private static List<CourseOrder> orders(String asked, List<CourseChurn> courses, Study study, TaskContext context) {
        Optional<String> chosen = courses.stream()
                .sorted(CourseChurn.MOST_VIEWS_FIRST)
                .map(CourseChurn::name)
                .filter(name -> asked.isEmpty() || asked.equals(name))
                .findFirst();
        if (chosen.isEmpty()) {
            return asked.isEmpty() ? study.courseOrders(context) : List.of();
        }
        Study one = study.filtered(study.filter().withCourses(List.of(chosen.get())));
        List<CourseOrder> orders = one.courseOrders(context);
        boolean known = orders.stream().anyMatch(order -> order.videos().size() > 1);
        return known || !asked.isEmpty() ? orders : study.courseOrders(context);
    }

    private static <T> T known(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static Walk walk(int minimumViews, CourseOrder order, Tally whole, List<VideoChurn> videos) {
        Map<String, VideoChurn> byTitle = new HashMap<>();
        videos.stream()
                .filter(video -> video.course().equals(order.course()))
                .forEach(video -> byTitle.put(video.title(), video));
        List<VideoChurn> inOrder =
                order.videos().stream().map(title -> known(byTitle, title)).toList();
        List<VideoChurn> tested = inOrder.stream()
                .filter(video -> video.tally().views() >= minimumViews)
                .toList();
        double[] adjusted = Holm.adjust(tested.stream()
                .mapToDouble(video -> video.tally().p(whole.rate()))
                .toArray());
        Map<VideoChurn, Double> p = new HashMap<>();
        IntStream.range(0, adjusted.length).forEach(i -> p.put(tested.get(i), adjusted[i]));
        List<Stop> stops = IntStream.range(0, inOrder.size())
                .mapToObj(i -> stop(i + 1, inOrder.get(i), p.getOrDefault(inOrder.get(i), Double.NaN), whole.rate()))
                .toList();
        return new Walk(order, whole, stops, minimumViews);
    }

    private static Stop stop(int place, VideoChurn video, double p, double rate) {
        return new Stop(
                place, video, p, p <= BeyondChance.ALPHA && video.tally().rate() > rate);
    }

    /** Stops that lie above the course's own rate beyond chance. */
    List<Stop> above() {
        return stops.stream().filter(Stop::above).toList();
    }

    /**
     * Whether churn rises or falls from video to video; nothing with too few videos of enough views. The videos are what is
     * counted: a course of many learners and few videos proves little about its order.
     */
    Optional<KendallTrend> trend() {
        double[] rates = rates();
        return rates.length < FEWEST_FOR_TREND ? Optional.empty() : Optional.of(KendallTrend.of(rates));
    }

    /** Number of videos with the views it takes. */
    int counted() {
        return rates().length;
    }

    /** The median churn rate of the first third of the videos that the trend counts. */
    double early() {
        double[] rates = rates();
        return Quantiles.median(Arrays.copyOf(rates, third(rates)));
    }

    /** The median churn rate of the last third of the videos that the trend counts. */
    double late() {
        double[] rates = rates();
        return Quantiles.median(Arrays.copyOfRange(rates, rates.length - third(rates), rates.length));
    }

    private static int third(double[] rates) {
        return (rates.length + 2) / 3;
    }

    private double[] rates() {
        return stops.stream()
                .filter(stop -> stop.video().tally().views() >= minimumViews)
                .mapToDouble(stop -> stop.video().tally().rate())
                .toArray();
    }

    /** Whether fewer learners watch its last video than its first. */
    boolean losesLearners() {
        return stops.getLast().video().tally().learners()
                < stops.getFirst().video().tally().learners();
    }
}
