package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.CourseOrder.Basis;
import org.lectern.study.StudyFixture.View;

class CourseOrderTest {

    private static List<CourseOrder> orders(String course, String... titles) {
        List<View> views = new ArrayList<>();
        for (String title : titles) {
            views.add(new View("ann", title, course, 50));
        }
        Collections.shuffle(views, new Random(1));
        try (Study study = StudyFixture.of(views)) {
            return CourseOrder.of(study, TaskContext.quiet());
        }
    }

    @Test
    void numbersCountAsNumbers() {
        assertEquals(
                List.of(new CourseOrder("C", Basis.TITLES, List.of("v1", "v2", "v10"), 0)),
                orders("C", "v10", "v1", "v2"));
    }

    @Test
    void titlesNumberedAlikeFormThePathAndOthersHaveNoPlace() {
        CourseOrder order = orders(
                        "C", "CSC101_Y1_01_02", "CSC101_Y1_01_10", "CSC101_Y1_01_01", "Live lesson 2024-01-23")
                .getFirst();
        assertEquals(List.of("CSC101_Y1_01_01", "CSC101_Y1_01_02", "CSC101_Y1_01_10"), order.videos());
        assertEquals(1, order.unplaced());
    }

    @Test
    void titlesThatBeginAlikeAreOrderedByTheirNumbers() {
        assertEquals(
                List.of("Week 1: intro", "Week 2: loops", "Week 11: graphs"),
                orders("C", "Week 11: graphs", "Week 2: loops", "Week 1: intro")
                        .getFirst()
                        .videos());
        assertEquals(
                List.of("1. Intro", "2. Loops", "10. Graphs"),
                orders("C", "10. Graphs", "2. Loops", "1. Intro").getFirst().videos());
    }

    @Test
    void wordsTellNoOrder() {
        assertEquals(List.of(new CourseOrder("C", Basis.NONE, List.of(), 2)), orders("C", "Intro", "Loops"));
    }

    @Test
    void aStudyWithoutCoursesIsOneCourse() {
        try (Study study = StudyFixture.of(List.of(new View("ann", "2", null, 50), new View("bob", "1", null, 50)))) {
            assertEquals(
                    List.of(new CourseOrder("", Basis.TITLES, List.of("1", "2"), 0)),
                    CourseOrder.of(study, TaskContext.quiet()));
        }
    }

    @Test
    void aColumnOfPositionsIsBelievedBeforeTitles() {
        assertEquals(List.of(new CourseOrder("C", Basis.POSITIONS, List.of("v2", "v1"), 1)), orders("""
                        SELECT 'ann', video, 'C', 'C', 'Student', 50, NULL, NULL, place
                        FROM (VALUES ('v1', 2), ('v2', 1), ('v3', NULL)) AS rows (video, place)
                        """));
    }

    @Test
    void timesTellTheOrderWhereTitlesDoNot() {
        assertEquals(List.of(new CourseOrder("C", Basis.TIMES, List.of("Loops", "Intro"), 0)), orders("""
                        SELECT learner, video, 'C', 'C', 'Student', 50, CAST(day AS TIMESTAMP), NULL, NULL
                        FROM (VALUES ('ann', 'Intro', '2024-01-09'), ('bob', 'Intro', '2024-01-02'),
                                     ('cem', 'Intro', '2024-01-08'), ('ann', 'Loops', '2024-01-03'))
                             AS rows (learner, video, day)
                        """));
    }

    private static List<CourseOrder> orders(String select) {
        try (Study study = StudyFixture.ofColumns(select)) {
            return CourseOrder.of(study, TaskContext.quiet());
        }
    }
}
