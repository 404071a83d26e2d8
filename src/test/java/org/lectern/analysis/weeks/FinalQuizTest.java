package org.lectern.analysis.weeks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.panel.WeekClock;
import org.lectern.analysis.panel.WeekPanel;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.LeaveOneOut;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import org.lectern.study.TableSpec;

/** Scores of last quizzes that follow from what came before, or from nothing. */
class FinalQuizTest {

    private static String lesson(String learner, int hour) {
        return "('" + learner + "', 'M1', 'C1', NULL::VARCHAR, TIMESTAMP '2026-01-05 00:00:00' + INTERVAL " + hour
                + " HOUR, NULL::BIGINT, 'started', 50::DOUBLE, NULL::BIGINT, NULL::TIMESTAMP)";
    }

    private static String quiz(String learner, int hour, double score) {
        return "('" + learner + "', 'M1', 'C1', NULL::VARCHAR, TIMESTAMP '2026-01-05 00:00:00' + INTERVAL " + hour
                + " HOUR, NULL::BIGINT, " + score + "::DOUBLE, NULL::BIGINT, NULL::VARCHAR, NULL::BOOLEAN)";
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "l%02d", i);
    }

    private static FinalQuiz of(List<String> lessons, List<String> quizzes) {
        try (Study study = StudyFixture.ofLearning(Map.of(
                TableSpec.ACTIVITY,
                "SELECT * FROM (VALUES " + String.join(", ", lessons) + ")",
                TableSpec.ATTEMPTS,
                "SELECT * FROM (VALUES " + String.join(", ", quizzes) + ")"))) {
            WeekClock clock = WeekClock.of(study, TaskContext.quiet());
            return FinalQuiz.of(WeekPanel.of(study, clock), TaskContext.quiet());
        }
    }

    /** Ten learners with one quiz each: whoever is left out is told the mean of the others, (45 - y) / 9. */
    @Test
    void whereNothingIsKnownTheMeanIsSaid() {
        FinalQuiz found = of(
                List.of(lesson("z", 0)),
                IntStream.range(0, 10).mapToObj(i -> quiz(name(i), 10, i)).toList());
        LeaveOneOut missed = found.missed().orElseThrow();
        double mean = 10.0 / 9 * Math.sqrt(8.25);
        assertEquals(mean, missed.errorOfMean(), 1e-12);
        assertEquals(mean, missed.error(), 1e-12);
        assertTrue(found.sentence().contains("cannot be told"), found.sentence());
    }

    /**
     * The score is five times the lessons before the quiz; later ones, of which everybody has so many more that all have twelve,
     * tell nothing. Of two quizzes at one moment the better one is the last.
     */
    @Test
    void onlyWhatCameBeforeTheLastQuizCounts() {
        List<String> lessons = new ArrayList<>();
        List<String> quizzes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int lesson = 0; lesson < 12; lesson++) {
                lessons.add(lesson(name(i), lesson < i ? 1 : 10 + lesson));
            }
            quizzes.add(quiz(name(i), 10, 5 * i));
            quizzes.add(quiz(name(i), 10, 0));
        }
        LeaveOneOut missed = of(lessons, quizzes).missed().orElseThrow();
        // 12/11 of the standard deviation of 0, 5, ... 55.
        assertEquals(12.0 / 11 * 5 * Math.sqrt(143.0 / 12), missed.errorOfMean(), 1e-9);
        assertTrue(missed.error() < missed.errorOfMean() / 4, missed::toString);
    }

    @Test
    void fewLearnersAreTooFewToTell() {
        FinalQuiz found = of(List.of(lesson("z", 0)), List.of(quiz("a", 10, 50), quiz("a", 12, 60), quiz("b", 10, 70)));
        assertTrue(found.missed().isEmpty() && found.table().isEmpty());
        assertEquals(
                "2 learners took a quiz with a score: too few to tell whether what was done before the last one tells its score.",
                found.sentence());
    }
}
