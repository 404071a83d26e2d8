package org.lectern.analysis.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** What SQL counts, counted again by plain loops over the views. */
class RateQueriesTest {

    private static final List<View> VIEWS = views();
    private static final Study STUDY = StudyFixture.of(VIEWS);
    private static final List<Property> ASKED =
            List.of(Property.that("completion < 50"), Property.completion(100), Property.that("completion >= 95"));

    /** What each property adds up for one view. */
    private static final List<Function<View, Double>> COUNTED = List.of(
            view -> view.completion() < 50 ? 1.0 : 0,
            view -> view.completion() / 100,
            view -> view.completion() >= 95 ? 1.0 : 0);

    private final RateQueries queries = new RateQueries(STUDY, "course", TaskContext.quiet());

    @AfterAll
    static void close() {
        STUDY.close();
    }

    /** Some views name no course, some titles stand in two, some learners watch again. */
    private static List<View> views() {
        Random random = new Random(11);
        List<View> views = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            int learner = random.nextInt(random.nextInt(40) + 1);
            int video = random.nextInt(14);
            String course = video == 13 || (video == 5 && i % 2 == 0) ? null : "c" + (video == 5 ? i % 3 : video % 4);
            double completion = random.nextInt(3) == 0 ? 100 : random.nextInt(1000) / 10.0;
            views.add(new View("l" + learner, "v" + video, course, completion));
        }
        return views;
    }

    private static String course(View view) {
        return view.course() == null ? "" : view.course();
    }

    private static List<View> those(Predicate<View> wanted) {
        return VIEWS.stream().filter(wanted).toList();
    }

    private static double sum(List<View> views, int property) {
        return views.stream().mapToDouble(COUNTED.get(property)::apply).sum();
    }

    private static Map<String, List<View>> by(List<View> views, Function<View, String> key) {
        return views.stream().collect(Collectors.groupingBy(key));
    }

    private static double squares(List<View> views, Function<View, String> key) {
        return by(views, key).values().stream()
                .mapToDouble(each -> (double) each.size() * each.size())
                .sum();
    }

    private static void assertVideo(List<View> views, VideoRate found) {
        for (int property = 0; property < ASKED.size(); property++) {
            Rate rate = found.rates().get(property);
            assertEquals(views.size(), rate.views());
            assertEquals(sum(views, property), rate.sum(), 1e-9);
            assertEquals(sum(views, property) / views.size(), rate.share(), 1e-12);
            assertEquals(by(views, View::learner).size(), rate.learners());
            double squares = squares(views, View::learner);
            assertEquals((long) Math.floor(views.size() * views.size() / squares), rate.independent());
        }
        assertEquals(found.rates().getFirst(), found.rate());
    }

    @Test
    void videosAreCountedCourseByCourse() {
        List<VideoRate> videos = queries.videos(ASKED);
        assertEquals(by(VIEWS, view -> view.video() + course(view)).size(), videos.size());
        List<String> titles = videos.stream().map(VideoRate::video).toList();
        assertEquals(titles.stream().sorted().toList(), titles);
        for (VideoRate video : videos) {
            assertVideo(
                    those(view ->
                            view.video().equals(video.video()) && course(view).equals(video.course())),
                    video);
        }
    }

    /** Of a title that stands in several courses, a learner counts once, and the course of most views is named. */
    @Test
    void titlesAreCountedInAllCoursesTogether() {
        List<VideoRate> videos = queries.videos(ASKED);
        List<VideoRate> titles = queries.titles(videos);
        assertEquals(14, titles.size());
        for (VideoRate title : titles) {
            List<View> views = those(view -> view.video().equals(title.video()));
            assertVideo(views, title);
            String largest = by(views, RateQueriesTest::course).entrySet().stream()
                    .filter(entry -> !entry.getKey().isEmpty())
                    .max(Comparator.comparingInt((Map.Entry<String, List<View>> entry) ->
                                    entry.getValue().size())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .orElse("");
            assertEquals(largest, title.course(), title.video());
        }
    }

    @Test
    void titlesAskedInOnePassHaveTheSameRates() {
        List<VideoRate> titles = queries.titles(queries.videos(ASKED));
        for (int i = 0; i < ASKED.size(); i++) {
            int property = i;
            assertEquals(
                    titles.stream()
                            .map(title -> title.video() + " " + title.rates().get(property))
                            .toList(),
                    queries.titles(
                            ASKED.get(i),
                            ", CAST(max(completion) AS DOUBLE) AS most",
                            (row, rate) -> row.getString("name") + " " + rate));
        }
    }

    @Test
    void whatElseIsAskedOfTitlesIsInTheirRow() {
        List<Double> most = queries.titles(
                ASKED.getFirst(), ", CAST(max(completion) AS DOUBLE) AS most", (row, _) -> row.getDouble("most"));
        assertEquals(
                new TreeMap<>(by(VIEWS, View::video))
                        .values().stream()
                                .map(views -> views.stream()
                                        .mapToDouble(View::completion)
                                        .max()
                                        .orElseThrow())
                                .toList(),
                most);
    }

    /** Sums of a property and numbers of views by learner, in the order of the learners of the whole. */
    private static double[][] learnerSums(List<View> views, List<String> learners, int property) {
        Map<String, List<View>> own = by(views, View::learner);
        double[][] sums = new double[2][learners.size()];
        for (int i = 0; i < learners.size(); i++) {
            List<View> of = own.getOrDefault(learners.get(i), List.of());
            sums[0][i] = sum(of, property);
            sums[1][i] = of.size();
        }
        return sums;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static ClusteredShare share(List<View> views, int property) {
        List<String> learners = by(views, View::learner).keySet().stream().toList();
        double[][] sums = learnerSums(views, learners, property);
        return new ClusteredShare(
                ClusteredMean.of(sums[0], sums[1]),
                squares(views, view -> view.learner() + " " + view.video() + " " + course(view)));
    }

    private static void assertRate(Rate expected, Rate found) {
        assertEquals(expected.views(), found.views());
        assertEquals(expected.sum(), found.sum(), 0.05, "completion is summed in tenths of a percent");
        assertEquals(expected.learners(), found.learners());
        assertTrue(Math.abs(expected.independent() - found.independent()) <= 1);
        assertEquals(expected.interval().low(), found.interval().low(), 1e-3);
        assertEquals(expected.interval().high(), found.interval().high(), 1e-3);
    }

    @Test
    void theWholeAndItsCoursesAreJudgedLearnerByLearner() {
        Rates rates = queries.rates(ASKED);
        assertEquals(
                List.of("c0", "c1", "c2", "c3"),
                rates.courses().stream().map(CourseRate::course).toList());
        assertEquals(rates.wholes().getFirst(), rates.whole());
        List<String> learners = by(VIEWS, View::learner).keySet().stream().toList();
        for (int property = 0; property < ASKED.size(); property++) {
            ClusteredShare whole = share(VIEWS, property);
            assertRate(Rate.of(whole), rates.wholes().get(property));
            double[][] all = learnerSums(VIEWS, learners, property);
            for (CourseRate course : rates.courses()) {
                List<View> views = those(view -> course(view).equals(course.course()));
                ClusteredShare part = share(views, property);
                assertRate(Rate.of(part), course.rates().get(property));
                double[][] own = learnerSums(views, learners, property);
                double p = new ClusteredContrast(
                                part,
                                whole.sums(),
                                product(own[0], all[0]),
                                product(own[0], all[1]),
                                product(own[1], all[0]),
                                product(own[1], all[1]))
                        .p();
                assertEquals(p, course.ps().get(property), 1e-2 * p);
            }
        }
        CourseRate first = rates.courses().getFirst();
        assertEquals(first.ps().getFirst(), first.p());
        assertEquals(first.rates().getFirst(), first.rate());
    }

    @Test
    void courseRatesAreRankedAndNamed() {
        CourseRate few = course("b", 10, 9);
        CourseRate many = course("c", 200, 100);
        CourseRate as = course("a", 200, 100);
        assertEquals(List.of("a", "c", "b"), CourseRate.byViews(List.of(few, many, as)));
        assertEquals(
                List.of("b", "a", "c"),
                Stream.of(many, as, few)
                        .sorted(CourseRate.SUREST_FIRST)
                        .map(CourseRate::course)
                        .toList());
    }

    private static CourseRate course(String name, long views, long hits) {
        return new CourseRate(name, List.of(Rate.of(views, (double) hits, views, views)), List.of(0.5));
    }

    @Test
    void videoRatesAreRankedByTheirPropertyThenByTitleAndCourse() {
        VideoRate other = video("z", "z", 10, 50);
        List<VideoRate> videos =
                List.of(other, video("b", "x", 50, 10), video("a", "y", 50, 10), video("a", "x", 50, 10));
        assertEquals(
                List.of("a x", "a y", "b x", "z z"),
                videos.stream()
                        .sorted(VideoRate.SUREST_FIRST)
                        .map(video -> video.video() + " " + video.course())
                        .toList());
        assertEquals(other, videos.stream().min(VideoRate.surestFirst(1)).orElseThrow());
    }

    private static VideoRate video(String title, String course, double first, double second) {
        return new VideoRate(title, course, List.of(Rate.of(60, first, 60, 60), Rate.of(60, second, 60, 60)));
    }
}
