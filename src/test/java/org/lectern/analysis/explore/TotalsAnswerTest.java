package org.lectern.analysis.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Notice;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Wilson;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Table;

class TotalsAnswerTest {

    private static final String VIDEOS = "SELECT * FROM (VALUES"
            + " ('short', 'C', 400, NULL, NULL, 75.0, 60.0, NULL),"
            + " ('long', 'C', 400, NULL, NULL, 25.0, 600.0, NULL),"
            + " ('few', NULL, 3, NULL, NULL, 90.0, NULL, NULL),"
            + " ('again', NULL, 100, NULL, NULL, 120.0, 30.0, NULL))";

    private static Findings look(String videos, String retention) {
        try (Study study = StudyFixture.ofTotals(videos, retention)) {
            return new ExploreAnalysis().answer(Choices.standard(), study, TaskContext.quiet());
        }
    }

    private static Table table(Findings found) {
        return found.tables().getFirst().table();
    }

    @Test
    void ranksVideosByTheirMeanWithTheWidestInterval() {
        Findings found = look(VIDEOS, "");
        assertEquals(
                List.of("long", "short", "again", "few"),
                table(found).stringColumn("video_title").asList());
        assertEquals(
                100 * Wilson.ofMean(0.75, 400, 0.95).low(), table(found).row(1).getDouble("mean_low"), 1e-9);
        assertTrue(table(found).row(2).isMissing("mean_low"));
        IntervalFigure figure = (IntervalFigure) found.figures().getFirst();
        assertEquals(
                List.of("long", "short"),
                figure.rows().stream().map(IntervalFigure.Row::category).toList());
        assertEquals(0, found.provenance().learners());
        assertEquals(903, found.provenance().views());
    }

    @Test
    void ranksAndSaysThatNothingCanBeToldFromChance() {
        Findings found = look(VIDEOS, "");
        assertEquals(
                "Of 2 videos, long is watched least far: a play runs through 25.0 % of it on average (400 plays)."
                        + " Whether that is chance cannot be told, as the export does not say who watched.",
                found.reading().headline());
        assertEquals(
                List.of(
                        // (400 · 75 + 400 · 25 + 3 · 90 + 100 · 120) / 903
                        "A play runs through 57.9 % of its video on average (903 plays of 4 videos; who played is not known).",
                        // A quarter and three quarters of the way from 25 to 75.
                        "Of the 2 videos with at least 30 plays, the middle half lie from 37.5 to 62.5 %;"
                                + " the highest is short with 75.0 % (400 plays)."),
                found.reading().sentences());
        assertEquals(List.of(), found.reading().standouts());
        assertEquals(
                List.of("no-learners", "above-100", "small-videos"),
                found.reading().notices().stream().map(Notice::code).toList());
    }

    @Test
    void saysHowOftenVideosWerePlayedWhereNothingElseIsKnown() {
        Findings counted = look(
                "SELECT * FROM (VALUES ('a', NULL, 10, NULL, NULL, NULL, NULL, NULL),"
                        + " ('b', NULL, 40, NULL, NULL, NULL, NULL, NULL))",
                "");
        assertEquals(
                "50 plays of 2 videos; how much was watched is not known.",
                counted.reading().headline());
        Findings nothing = look("SELECT 'a', NULL, NULL, NULL, NULL, NULL, 60.0, NULL", "");
        assertEquals(
                "Of 1 video, plays are not known, nor how much was watched.",
                nothing.reading().headline());
    }

    @Test
    void aMeanThatIsNotPublishedIsTheAreaUnderTheCurve() {
        Findings found = look(
                "SELECT 'v', NULL, 40, NULL, NULL, NULL, NULL, NULL",
                "SELECT * FROM (VALUES ('v', NULL, 0.0, 1.0), ('v', NULL, 0.5, 0.6), ('v', NULL, 1.0, 0.2))");
        // 0.5 · (1 + 0.6) / 2 + 0.5 · (0.6 + 0.2) / 2
        assertEquals(60, table(found).row(0).getDouble("avg_completion_rate"), 1e-9);
    }

    @Test
    void whatNeedsLearnersSaysSo() {
        try (Study study = StudyFixture.ofTotals(VIDEOS, "")) {
            ProblemException trouble = assertThrows(
                    ProblemException.class,
                    () -> org.lectern.analysis.all.Analyses.all()
                            .get(1)
                            .answer(Choices.standard(), study, TaskContext.quiet()));
            assertEquals("no-learners", trouble.problem().code());
        }
    }
}
