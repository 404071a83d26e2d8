package org.lectern.analysis.churn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.Enough;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.VideoRate;
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
 * @param enough what a stop needs to be tested or to count towards the trend
 */
record ChurnByPosition(CourseOrder order, Rate whole, List<Stop> stops, Enough enough) {

    /** With fewer videos no order could be told from chance. */
    static final int FEWEST_FOR_TREND = 5;

    /**
     * @param place 1 for the first
     * @param p of its difference from the course's own rate, adjusted for how many were looked at; NaN where it has too few
     *     views or learners
     * @param above whether it lies above the course's own rate beyond chance
     */
    record Stop(int place, VideoRate video, double p, boolean above) {}

    /**
     * The course asked for, or else the one with most views; nothing where its order is not known or it has one video.
     *
     * @param churn by the courses' one name
     */
    static Optional<ChurnByPosition> of(ChurnParams params, Churn churn, Study study, TaskContext context) {
        List<String> courses = CourseRate.byViews(churn.courses());
        if (!params.course().isEmpty()) {
            courses = courses.stream().filter(params.course()::equals).toList();
            if (courses.isEmpty()) {
                return Optional.empty();
            }
        }
        return OrderedCourse.of(courses, study, context)
                .map(order -> walk(params.toTest(), order, whole(order, churn), churn.videos()));
    }

    private static Rate whole(CourseOrder order, Churn churn) {
        return churn.courses().stream()
                .filter(course -> course.course().equals(order.course()))
                .findFirst()
                .map(CourseRate::rate)
                .orElse(churn.whole());
    }

    private static ChurnByPosition walk(Enough enough, CourseOrder order, Rate whole, List<VideoRate> videos) {
        Map<String, VideoRate> byTitle = new HashMap<>();
        videos.stream()
                .filter(video -> video.course().equals(order.course()))
                .forEach(video -> byTitle.put(video.video(), video));
        List<VideoRate> inOrder = order.videos().stream()
                .map(title -> Objects.requireNonNull(byTitle.get(title), title))
                .toList();
        List<VideoRate> tested =
                inOrder.stream().filter(video -> enough.has(video.rate())).toList();
        double[] adjusted = Holm.adjust(
                tested.stream().mapToDouble(video -> video.rate().p(whole)).toArray());
        Map<VideoRate, Double> p = new HashMap<>();
        IntStream.range(0, adjusted.length).forEach(i -> p.put(tested.get(i), adjusted[i]));
        List<Stop> stops = IntStream.range(0, inOrder.size())
                .mapToObj(i -> stop(i + 1, inOrder.get(i), p.getOrDefault(inOrder.get(i), Double.NaN), whole.share()))
                .toList();
        return new ChurnByPosition(order, whole, stops, enough);
    }

    private static Stop stop(int place, VideoRate video, double p, double rate) {
        return new Stop(place, video, p, p <= BeyondChance.ALPHA && video.rate().share() > rate);
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

    /** Number of videos with the views and learners it takes. */
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
                .filter(stop -> enough.has(stop.video().rate()))
                .mapToDouble(stop -> stop.video().rate().share())
                .toArray();
    }

    /** Whether fewer learners watch its last video than its first. */
    boolean losesLearners() {
        return stops.getLast().video().rate().learners()
                < stops.getFirst().video().rate().learners();
    }
}
