package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.StudyFixture.View;

class LearnersTest {

    private static final List<View> VIEWS = List.of(
            new View("bob", "v1", "C", 30),
            new View("ann", "v1", "C", 100),
            new View("ann", "v1", "C", 50),
            new View("ann", "v2", "D", 90));

    @Test
    void countsViewsAndDistinctVideosOfEveryLearner() {
        try (Study study = StudyFixture.of(VIEWS)) {
            Learners learners = study.learners(TaskContext.quiet());
            assertEquals(2, learners.size());
            assertEquals(4, learners.views());
            assertEquals("ann", learners.name(0));
            assertEquals(3, learners.views(0));
            assertEquals(2, learners.videos(0));
            assertEquals(80, learners.mean(0));
            assertEquals(30, learners.mean(1));
        }
    }

    @Test
    void isAskedOnceAFilterAndFollowsIt() {
        try (Study study = StudyFixture.of(VIEWS)) {
            Study course = study.filtered(Filter.everything().withCourses(List.of("D")));
            assertEquals(1, course.learners(TaskContext.quiet()).size());
            assertEquals(2, study.learners(TaskContext.quiet()).size());
            assertSame(
                    study.learners(TaskContext.quiet()),
                    study.filtered(study.filter()).learners(TaskContext.quiet()));
        }
    }

    @Test
    void areTheSameWhateverIsAskedFirstAndWhateverTitlesStandInSeveralCourses() {
        List<View> shared = List.of(
                new View("bob", "v1", "C", 30),
                new View("ann", "v1", "C", 100),
                new View("ann", "v1", "D", 50),
                new View("ann", "v2", null, 90));
        for (List<View> views : List.of(VIEWS, shared)) {
            try (Study study = StudyFixture.of(views);
                    Study videosFirst = StudyFixture.of(views)) {
                Reach reach = videosFirst.reach("course", TaskContext.quiet());
                Learners before = videosFirst.learners(TaskContext.quiet());
                Learners learners = study.learners(TaskContext.quiet());
                assertEquals(told(before), told(learners));
                assertEquals(
                        List.of(
                                "ann 3 views of 2 videos, 5.0 squares, 80.0 %",
                                "bob 1 views of 1 videos, 1.0 squares, 30.0 %"),
                        told(learners));
                for (String video : List.of("v1", "v2")) {
                    assertEquals(
                            reach.of(video),
                            study.reach("course", TaskContext.quiet()).of(video));
                }
            }
        }
    }

    private static List<String> told(Learners learners) {
        return IntStream.range(0, learners.size())
                .mapToObj(i -> "%s %d views of %d videos, %s squares, %s %%"
                        .formatted(
                                learners.name(i),
                                learners.views(i),
                                learners.videos(i),
                                learners.squares(i),
                                learners.mean(i)))
                .toList();
    }
}
