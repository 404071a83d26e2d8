package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.contract.TaskContext;
import org.lectern.study.Reach.Audience;
import org.lectern.study.StudyFixture.View;

class ReachTest {

    private static final List<View> VIEWS = List.of(
            new View("ann", "intro", "X", 10),
            new View("ann", "intro", "X", 20),
            new View("ann", "intro", "Y", 30),
            new View("bob", "intro", "X", 40),
            new View("bob", "end", null, 50));

    @Test
    void countsLearnersOfATitleInACourseAndInAll() {
        try (Study study = StudyFixture.of(VIEWS)) {
            Reach reach = study.reach("course", TaskContext.quiet());
            assertEquals(new Audience(2, 5), reach.of("X", "intro"));
            assertEquals(new Audience(1, 1), reach.of("Y", "intro"));
            assertEquals(new Audience(2, 10), reach.of("intro"));
            assertEquals(new Audience(1, 1), reach.of("", "end"));
            assertEquals(new Audience(1, 1), reach.of("end"));
            assertThrows(IllegalArgumentException.class, () -> reach.of("Y", "end"));
            assertThrows(IllegalArgumentException.class, () -> reach.of("middle"));
        }
    }

    @Test
    void isAskedOnceAFilter() {
        try (Study study = StudyFixture.of(VIEWS)) {
            Reach all = study.reach("course", TaskContext.quiet());
            assertSame(all, study.filtered(study.filter()).reach("course", TaskContext.quiet()));
            Study one = study.filtered(study.filter().withCourses(List.of("X")));
            assertNotSame(all, one.reach("course", TaskContext.quiet()));
            assertEquals(
                    new Audience(2, 5), one.reach("course", TaskContext.quiet()).of("intro"));
        }
    }
}
