package org.lectern.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.StudyFixture.View;

/** Which videos and courses are told of, with five learners as the fewest, worked out by hand. */
class TellingTest {

    private static final Sharing FIVE = new Sharing(5);

    private final List<View> views = new ArrayList<>();

    /** So many learners, counted from one, each watch a video once; the first so many of them stop at 20 %, the others end at 80. */
    private void video(String course, String title, int first, int learners, int stop) {
        for (int i = 0; i < learners; i++) {
            views.add(new View("l" + (first + i), title, course, i < stop ? 20 : 80));
        }
    }

    private Telling told() {
        try (Study study = StudyFixture.of(views)) {
            return new Telling(
                    Views.ask(study, TaskContext.quiet()), study.facts().learners(), FIVE);
        }
    }

    private static Set<String> names(Telling telling) {
        Set<String> names = new TreeSet<>();
        Stream.concat(telling.views().eachCourse().stream(), telling.views().eachVideo().stream())
                .filter(telling::tells)
                .map(Crowd::name)
                .forEach(names::add);
        return names;
    }

    private static Set<String> names(Telling telling, Measure measure) {
        Telling.Cut cut = telling.cut(measure).orElseThrow();
        Set<String> names = new TreeSet<>();
        Stream.concat(telling.views().eachCourse().stream(), telling.views().eachVideo().stream())
                .filter(cut::isToldOf)
                .map(Crowd::name)
                .forEach(names::add);
        return names;
    }

    /** What three learners did would be what is left of the course: the next smallest video goes with theirs. */
    @Test
    void aSmallVideoTakesTheNextSmallestAlong() {
        video("A", "a1", 1, 3, 0);
        video("A", "a2", 1, 9, 0);
        video("A", "a3", 1, 12, 0);
        video("B", "b1", 1, 8, 0);
        assertEquals(Set.of("A", "B", "a3", "b1"), names(told()));
    }

    /** Two of four views each might be one of seven, which is enough. */
    @Test
    void smallVideosHideEachOther() {
        video("A", "a1", 1, 4, 0);
        video("A", "a2", 5, 4, 0);
        video("A", "a3", 1, 12, 0);
        video("B", "b1", 1, 8, 0);
        assertEquals(Set.of("A", "B", "a3", "b1"), names(told()));
    }

    /** The same four learners watched both, so that all eight views that are left are theirs. */
    @Test
    void learnersCountAndNotTheirViews() {
        video("A", "a1", 1, 4, 0);
        video("A", "a2", 1, 4, 0);
        video("A", "a3", 1, 6, 0);
        video("A", "a4", 1, 12, 0);
        video("B", "b1", 1, 8, 0);
        assertEquals(Set.of("A", "B", "a4", "b1"), names(told()));
    }

    /** A course of four learners follows from all views and the other courses, so that the next smallest and its videos go. */
    @Test
    void aSmallCourseTakesTheNextSmallestAlong() {
        video("A", "a1", 1, 4, 0);
        video("B", "b1", 1, 9, 0);
        video("C", "c1", 1, 20, 0);
        assertEquals(Set.of("C", "c1"), names(told()));
    }

    /** Of two courses one is small: to tell of the other would tell of both. */
    @Test
    void ofTwoCoursesNoneIsLeft() {
        video("A", "a1", 1, 4, 0);
        video("B", "b1", 1, 20, 0);
        Telling telling = told();
        assertEquals(Set.of(), names(telling));
        assertTrue(telling.tellsAnything());
    }

    /**
     * <pre>
     *             stop  go on
     *   a1          6      6   told
     *   a2          2      8   two stop
     *   a3          7      7   told at first; but then the two of a2 are what is left of A
     *   A          15     21
     * </pre>
     * With a1 withheld, too, eight of 22 stop in what is left of A.
     */
    @Test
    void countsThatWouldFollowAreWithheld() {
        video("A", "a1", 1, 12, 6);
        video("A", "a2", 1, 10, 2);
        video("A", "a3", 1, 14, 7);
        video("B", "b1", 1, 20, 10);
        Telling telling = told();
        telling.tell(Measure.CHURN, 25);
        assertEquals(Set.of("A", "B", "a3", "b1"), names(telling, Measure.CHURN));
        assertEquals(
                15,
                telling.cut(Measure.CHURN)
                        .orElseThrow()
                        .before(telling.views().course("A").orElseThrow()));
    }

    /** Between the 25 views that stop and the next line lie three views: the second line is not told. */
    @Test
    void twoLinesDoNotTellWhatLiesBetween() {
        video("A", "a1", 1, 40, 25);
        Telling telling = told();
        telling.tell(Measure.CHURN, 25);
        assertFalse(telling.alsoTells(28));
        assertTrue(telling.alsoTells(30));
        assertFalse(telling.alsoTells(27));
        assertTrue(telling.alsoTells(25));
    }

    /** All of twelve learners go on: nobody of them is told about by saying that none stopped. */
    @Test
    void nobodyAndEverybodyAreNotTold() {
        video("A", "a1", 1, 12, 0);
        video("A", "a2", 1, 12, 6);
        video("A", "a3", 1, 12, 6);
        Telling telling = told();
        telling.tell(Measure.CHURN, 12);
        assertEquals(Set.of("A", "a3"), names(telling, Measure.CHURN));
    }

    /** A title in two courses is part of neither; in what is left of each are its views. */
    @Test
    void aTitleOfTwoCoursesIsNotTold() {
        video("A", "both", 1, 8, 0);
        video("B", "both", 1, 8, 0);
        video("A", "a1", 1, 20, 0);
        video("B", "b1", 1, 20, 0);
        assertEquals(Set.of("A", "B", "a1", "b1"), names(told()));
    }

    /** Two of eighty stop: under 5 %. Of forty, that would say that none, one or two did; four of eighty are 5 %. */
    @Test
    void nearlyNobodyAndNearlyEverybodyOfASmallCrowdAreToldRoughly() {
        video("A", "a1", 1, 80, 2);
        video("A", "a2", 1, 40, 1);
        video("A", "a3", 1, 80, 40);
        Telling telling = told();
        assertEquals("under 5 %", telling.roughly(crowd(telling, "a1"), 2));
        assertEquals("over 95 %", telling.roughly(crowd(telling, "a1"), 78));
        assertEquals("", telling.roughly(crowd(telling, "a1"), 4));
        assertEquals("", telling.roughly(crowd(telling, "a2"), 1));
    }

    /** All but three of twenty watched a1: it is not told how many did. */
    @Test
    void whoIsNotInACrowdIsCountedToo() {
        video("A", "a1", 1, 17, 0);
        video("A", "a2", 1, 20, 0);
        video("A", "a3", 1, 12, 0);
        Telling telling = told();
        assertFalse(telling.tellsLearners(crowd(telling, "a1")));
        assertTrue(telling.tellsLearners(crowd(telling, "a2")));
        assertTrue(telling.tellsLearners(crowd(telling, "a3")));
    }

    private static Crowd crowd(Telling telling, String video) {
        return telling.views().video(video).orElseThrow();
    }
}
