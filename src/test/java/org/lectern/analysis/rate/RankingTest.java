package org.lectern.analysis.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.BeyondChance;
import org.lectern.analysis.Mode;
import org.lectern.analysis.TableOf;
import org.lectern.analysis.rate.Ranking.Of;
import org.lectern.contract.TaskContext;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.Heading;
import org.lectern.figure.IntervalFigure;
import org.lectern.study.CourseOrder;
import org.lectern.study.CourseOrder.Basis;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;
import tech.tablesaw.api.Table;

/** What rankings, tests and walks make of rates. */
class RankingTest {

    private static final Heading HEADING = new Heading("churn_by_video", "Videos by churn", "video_churn");

    private static final Enough ENOUGH = Enough.toTest(30, Mode.CORRECTED);

    /** A rate of independent views. */
    private record One(String name, Rate rate) {
        static One of(String name, long views, long hits) {
            return new One(name, Rate.of(views, (double) hits, views, views));
        }
    }

    private static final List<One> RANKED =
            List.of(One.of("a", 100, 90), One.of("b", 50, 40), One.of("c", 10, 5), One.of("d", 11, 5));

    private static final Ranking<One> VIDEOS = Ranking.first(3, Of.VIDEOS, RANKED, 7, new Enough(10, 1));

    @Test
    void theFirstAreShownAndTheRestCounted() {
        assertEquals(
                List.of("a", "b", "c"), VIDEOS.shown().stream().map(One::name).toList());
        assertEquals(4, VIDEOS.rankable());
        assertEquals("3 of 4 videos with at least 10 views are shown, of 7 in all.", VIDEOS.note());
        assertEquals(
                "1 of 4 courses with at least 1 view is shown, of 7 in all.",
                Ranking.first(1, Of.COURSES, RANKED, 7, new Enough(1, 1)).note());
    }

    @Test
    void theOthersAreKeptForWhoLooksAtOne() {
        One few = One.of("few", 2, 1);
        assertEquals(List.of("d"), VIDEOS.rest().stream().map(One::name).toList());
        IntervalFigure figure = VIDEOS.among(
                        Stream.concat(RANKED.stream(), Stream.of(few)).toList())
                .figure(
                        VIDEOS.caption(HEADING, One::name),
                        Axis.percent("Share (%)"),
                        One::name,
                        One::rate,
                        Double.NaN,
                        "");
        assertEquals(
                List.of("d", "few"),
                figure.rest().stream().map(IntervalFigure.Row::category).toList());
        assertEquals(
                new IntervalFigure.Row(
                        "few",
                        "Selected",
                        50,
                        few.rate().percentInterval().low(),
                        few.rate().percentInterval().high(),
                        2),
                figure.showing("few", "Selected").rows().getLast());
        assertEquals(figure, figure.showing("a", "Selected"));
    }

    @Test
    void whatHasNotTheViewsIsToldInPlaceOfAFigure() {
        Ranking<One> videos = Ranking.first(3, Of.VIDEOS, List.of(), 7, new Enough(10, 1));
        assertEquals("None of the 7 videos has at least 10 views, so none is ranked.", videos.nothing());
        assertEquals(
                "The only course does not have at least 10 views, so none is ranked.",
                Ranking.first(3, Of.COURSES, List.<One>of(), 1, new Enough(10, 1))
                        .nothing());
        Caption caption = videos.caption(HEADING, _ -> "never asked");
        assertTrue(caption.note().contains(videos.nothing()), caption.note());
        Caption told = VIDEOS.caption(HEADING, One::name, "And more.");
        assertEquals("a", told.alternative());
        assertTrue(told.note().startsWith(VIDEOS.note()) && told.note().endsWith("And more."), told.note());
        assertFalse(Ranking.lines().isBlank());
    }

    /** Ten learners are few, eleven are not. */
    @Test
    void fewLearnersAreTold() {
        assertEquals("1 of those shown has 10 learners or fewer.", VIDEOS.few(One::rate));
        assertEquals(
                "",
                Ranking.few(List.of(RANKED.getFirst().rate(), RANKED.getLast().rate())));
    }

    @Test
    void theFigureDrawsShareAndIntervalInPercent() {
        IntervalFigure figure = VIDEOS.figure(
                VIDEOS.caption(HEADING, One::name), Axis.fromZero("Churn"), One::name, One::rate, 60, "Study");
        assertEquals(3, figure.rows().size());
        IntervalFigure.Row second = figure.rows().get(1);
        Rate rate = RANKED.get(1).rate();
        assertEquals("b", second.category());
        assertEquals(80, second.value(), 1e-12);
        assertEquals(100 * rate.interval().low(), second.low(), 1e-12);
        assertEquals(100 * rate.interval().high(), second.high(), 1e-12);
        assertEquals(50, second.count());
        assertEquals(60, figure.reference());
        assertEquals("Video", figure.categoryLabel());
        assertEquals(80, rate.percent(), 1e-12);
        assertEquals(40, rate.hits());
    }

    @Test
    void tablesTellCountShareAndInterval() {
        Table table = new RateColumns("churned", "rate", "churn")
                .addTo(TableOf.rows(RANKED), One::rate)
                .table();
        assertEquals(List.of("churned", "rate", "churn_low", "churn_high"), table.columnNames());
        Rate rate = RANKED.get(1).rate();
        assertEquals(40, table.row(1).getLong("churned"));
        assertEquals(0.8, table.row(1).getDouble("rate"), 1e-12);
        assertEquals(rate.interval().low(), table.row(1).getDouble("churn_low"));
        assertEquals(rate.interval().high(), table.row(1).getDouble("churn_high"));
    }

    @Test
    void whatHasTheViewsIsTestedAgainstTheWhole() {
        Rate whole = Rate.of(100_000, 50_000, 100_000, 100_000);
        List<One> videos = List.of(
                One.of("above", 30, 29), One.of("small", 29, 29), One.of("alike", 30, 15), One.of("below", 400, 100));
        BeyondChance<One> found = Standing.ofVideos(videos, One::rate, whole, ENOUGH);
        assertEquals(3, found.tested());
        assertEquals(List.of("above"), found.above().stream().map(One::name).toList());
        assertEquals(List.of("below"), found.below().stream().map(One::name).toList());
    }

    /** Thirty views by nine learners are not enough, however far they lie, by ten they are; as published views alone. */
    @Test
    void learnersCountAsWellAsViews() {
        Rate whole = Rate.of(100_000, 50_000, 100_000, 100_000);
        List<One> videos = List.of(
                new One("five", Rate.of(30, 30, 5, 30)),
                new One("nine", Rate.of(30, 30, 9, 30)),
                new One("ten", Rate.of(30, 30, 10, 30)));
        assertEquals(
                List.of("ten"),
                Standing.ofVideos(videos, One::rate, whole, ENOUGH).above().stream()
                        .map(One::name)
                        .toList());
        assertEquals(
                1,
                Standing.ofCourses(videos, One::rate, _ -> 0.001, whole, ENOUGH).tested());
        assertEquals(
                3,
                Standing.ofVideos(videos, One::rate, whole, Enough.toTest(30, Mode.AS_PUBLISHED))
                        .tested());
        assertTrue(Enough.toRank(30, Mode.AS_PUBLISHED).has(Rate.of(1, 1, 1, 1)));
        assertFalse(Enough.toRank(30, Mode.CORRECTED).has(videos.get(1).rate()));
        assertEquals("30 views by 10 learners", ENOUGH.inWords());
        assertEquals("30 views", Enough.toTest(30, Mode.AS_PUBLISHED).inWords());
    }

    /** One course is the whole, and one learner says nothing of others. */
    @Test
    void coursesAreTestedWhereThereAreOthersAndLearners() {
        Rate whole = Rate.of(100, 50, 50, 50);
        One high = One.of("high", 30, 29);
        One low = One.of("low", 30, 1);
        One alone = new One("alone", Rate.of(40, 40, 1, 1));
        One small = One.of("small", 29, 29);
        BeyondChance<One> found =
                Standing.ofCourses(List.of(high, low, alone, small), One::rate, _ -> 0.001, whole, ENOUGH);
        assertEquals(2, found.tested());
        assertEquals(List.of(high), found.above());
        assertEquals(List.of(low), found.below());
        assertEquals(
                2,
                Standing.ofCourses(List.of(high, low), One::rate, _ -> 0.9, whole, ENOUGH)
                        .tested());
        assertEquals(
                0,
                Standing.ofCourses(List.of(high), One::rate, _ -> 0.001, whole, ENOUGH)
                        .tested());
    }

    private static CourseOrder order(String course, Basis basis, int videos, int unplaced) {
        return new CourseOrder(
                course, basis, IntStream.range(0, videos).mapToObj(i -> "v" + i).toList(), unplaced);
    }

    @Test
    void theFirstCourseOfTwoVideosInOrderIsWalkedAlong() {
        CourseOrder one = order("one", Basis.TITLES, 1, 0);
        CourseOrder two = order("two", Basis.TITLES, 2, 0);
        CourseOrder three = order("three", Basis.TIMES, 3, 1);
        List<CourseOrder> orders = List.of(two, one, three);
        assertEquals(
                three,
                OrderedCourse.among(orders, List.of("one", "three", "two")).orElseThrow());
        assertEquals(two, OrderedCourse.among(orders, List.of()).orElseThrow());
        assertTrue(OrderedCourse.among(orders, List.of("one", "other")).isEmpty());
        assertEquals("Videos stand in the order of the numbers in their titles.", OrderedCourse.note(two));
        assertEquals(
                "Videos stand in the order in which they were watched, by the time of their middle view."
                        + " 1 video that has no place in this order is left out.",
                OrderedCourse.note(three));
        assertEquals(
                "Videos stand in the order of the positions in the file.",
                OrderedCourse.note(order("p", Basis.POSITIONS, 2, 0)));
        assertThrows(IllegalArgumentException.class, () -> OrderedCourse.note(order("n", Basis.NONE, 2, 0)));
        assertTrue(OrderedCourse.nowhere("").startsWith("Nothing tells"));
        assertTrue(OrderedCourse.nowhere("Bio").contains("course Bio"));
    }

    @Test
    void aCourseWithoutOrderGivesWayToTheNext() {
        List<View> views = List.of(
                new View("a", "Roots", "Big", 10),
                new View("b", "Leaves", "Big", 10),
                new View("c", "Week 1", "Small", 10),
                new View("c", "Week 2", "Small", 10),
                new View("c", "Week 3", "Smaller", 10),
                new View("c", "Week 4", "Smaller", 10));
        try (Study study = StudyFixture.of(views)) {
            TaskContext context = TaskContext.quiet();
            assertEquals(
                    "Small",
                    OrderedCourse.of(List.of("Big", "Small", "Smaller"), study, context)
                            .orElseThrow()
                            .course());
            assertEquals(
                    "Smaller",
                    OrderedCourse.of(List.of("Smaller", "Small"), study, context)
                            .orElseThrow()
                            .course());
            assertTrue(OrderedCourse.of(List.of("Big"), study, context).isEmpty());
        }
    }
}
