package org.lectern.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void isTheSameInAnyNumberOfParts() {
        try (Study study = StudyFixture.of(VIEWS)) {
            for (int parts = 2; parts < 6; parts++) {
                Reach reach = Reach.ask(study, "course", parts, TaskContext.quiet());
                assertEquals(new Audience(2, 5), reach.of("X", "intro"));
                assertEquals(new Audience(2, 10), reach.of("intro"));
                assertEquals(new Audience(1, 1), reach.of("end"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "NULL, NULL, NULL, NULL, NULL",
                "'student', 'student', 'student', 'student', 'student'",
                "'student', 'teacher', 'teacher', 'student', 'teacher'",
                "'teacher', NULL, 'student', 'teacher', NULL"
            })
    void countsPairsWhoeverTheyAre(String first, String second, String third, String fourth, String fifth) {
        String rows =
                "SELECT learner, video, NULL, NULL, role, 50 FROM (VALUES ('ann', 'intro', %s), ('ann', 'intro', %s),"
                                .formatted(first, second)
                        + " ('ann', 'intro', %s), ('bob', 'intro', %s), ('bob', 'end', %s)) AS t(learner, video, role)"
                                .formatted(third, fourth, fifth);
        try (Study study = StudyFixture.ofSql(rows)) {
            assertEquals(3, study.pairs(TaskContext.quiet()));
            assertEquals(
                    3, study.filtered(study.filter().withVideos(List.of("end"))).pairs(TaskContext.quiet()));
        }
    }
}
