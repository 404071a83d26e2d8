package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
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
}
