package org.lectern.analysis.dropoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Parameters;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.figure.CurveFigure;
import org.lectern.stats.Wilson;
import org.lectern.study.Study;
import org.lectern.study.StudyFixture;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class RetentionCurveTest {

    private static final String VIDEOS = "SELECT * FROM (VALUES"
            + " ('one', 'C', 300, NULL, NULL, NULL, 60.0, NULL), ('two', 'C', 100, NULL, NULL, NULL, 60.0, NULL))";

    private static final String RETENTION = "SELECT * FROM (VALUES"
            + " ('one', 'C', 0.0, 1.0), ('one', 'C', 0.25, 0.9), ('one', 'C', 0.5, 0.8), ('one', 'C', 1.0, 0.1),"
            + " ('two', 'C', 0.0, 1.0), ('two', 'C', 0.5, 0.4), ('two', 'C', 1.0, 0.3))";

    private static Findings look(DropoffParams params, String retention) {
        try (Study study = StudyFixture.ofTotals(VIDEOS, retention)) {
            return new DropoffAnalysis().ask(params, study, TaskContext.quiet());
        }
    }

    private static final DropoffParams PARAMS = DropoffParams.of(Choices.standard());

    @Test
    void ranksVideosByThePlaysThatAreGone() {
        Findings found = look(PARAMS, RETENTION);
        Table losses = found.tables().getFirst().table();
        assertEquals(List.of("two", "one"), losses.stringColumn("video_title").asList());
        Row two = losses.row(0);
        assertEquals(0.6, two.getDouble("loss_rate"), 1e-12);
        assertEquals(Wilson.ofMean(0.6, 100, 0.95).low(), two.getDouble("loss_low"), 1e-12);
        assertEquals(0, two.getDouble("steepest_from_percent"));
        assertEquals(0.6, two.getDouble("steepest_loss"), 1e-12);
        assertEquals(ParameterOption.of(List.of("video one", "video two")), found.optionsOf("first"));
        // (300 · 0.2 + 100 · 0.6) / 400
        assertTrue(found.reading().headline().startsWith("30.0 % of plays stop before half of the video (400 plays"));
        assertEquals(0, found.provenance().learners());
    }

    @Test
    void comparesTheVideoOfMostPlaysWithAllTogetherUnlessOthersAreChosen() {
        CurveFigure figure = (CurveFigure) look(PARAMS, RETENTION).figures().getLast();
        assertEquals(
                List.of("one", "All videos"),
                figure.lines().stream().map(CurveFigure.Line::name).toList());
        // At a quarter: (300 · 0.9 + 100 · 0.7) / 400
        assertEquals(85, figure.lines().getLast().points().get(1).y(), 1e-9);
        DropoffParams chosenParts = Parameters.of(new DropoffAnalysis())
                .with(PARAMS, Map.of("first", Part.video("two"), "second", Part.video("one")));
        CurveFigure chosen =
                (CurveFigure) look(chosenParts, RETENTION).figures().getLast();
        assertEquals(
                List.of("two", "one"),
                chosen.lines().stream().map(CurveFigure.Line::name).toList());
    }

    @Test
    void whereOnlyMeansAreKnownItSaysWhatToExport() {
        ProblemException trouble = assertThrows(ProblemException.class, () -> look(PARAMS, ""));
        assertEquals("no-retention", trouble.problem().code());
        assertTrue(trouble.problem().remedy().contains("retention"));
    }
}
