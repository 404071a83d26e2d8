package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.evaluation.Measure;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;

class PredictorFiguresTest {

    private static final Outcome OUTCOME = SampleTrials.outcome(Mode.CORRECTED, 200, SampleTrials.AS_PREDICTED);

    private static final List<Figure> FIGURES = new PredictorFigures(OUTCOME).all();

    @Test
    void everyFigureHasItsTable() {
        List<String> tables = new PredictorTables(OUTCOME)
                .all().stream().map(NamedTable::name).toList();
        assertEquals(6, FIGURES.size());
        for (Figure figure : FIGURES) {
            assertTrue(
                    tables.contains(figure.caption().table()), figure.caption().id());
            assertFalse(
                    figure.caption().alternative().contains("NaN"),
                    figure.caption().id());
            assertFalse(
                    figure.caption().note().contains("behind this figure"),
                    figure.caption().id());
        }
    }

    @Test
    void worthStandsBesideThePublishedWayAndTheAverageAlone() {
        IntervalFigure worth = (IntervalFigure) FIGURES.getFirst();
        assertEquals(3, worth.size());
        assertEquals(50, worth.reference());
        assertEquals(
                100 * OUTCOME.correctedEvaluation().metric(Measure.ROC_AUC).value(),
                worth.rows().getFirst().value());
        assertEquals(2_000, worth.rows().getFirst().count());
        assertTrue(worth.rows().stream().allMatch(row -> row.low() < row.value() && row.value() < row.high()));
    }

    @Test
    void reliabilityHasTheModelAndTheDiagonal() {
        CurveFigure reliability = (CurveFigure) FIGURES.get(2);
        assertEquals(2, reliability.lines().size());
        assertEquals(
                OUTCOME.correctedEvaluation().reliability().size(),
                reliability.lines().getFirst().points().size());
        CurveFigure.Point end = reliability.lines().getLast().points().getLast();
        assertEquals(end.x(), end.y());
    }

    @Test
    void curvesAndImportanceAndConfusionTellWhatTheTablesTell() {
        CurveFigure curves = (CurveFigure) FIGURES.get(3);
        assertEquals(
                List.of("another course", "CSC101", "PHY303"),
                curves.lines().stream().map(CurveFigure.Line::name).toList(),
                "the highest and the lowest of the three courses beside any other");
        assertTrue(curves.lines().getFirst().points().stream().allMatch(CurveFigure.Point::hasInterval));
        assertTrue(curves.lines().getLast().points().stream().noneMatch(CurveFigure.Point::hasInterval));
        IntervalFigure importance = (IntervalFigure) FIGURES.get(4);
        assertEquals(
                100 * OUTCOME.publishedEvaluation().drops().getLast().value(),
                importance.rows().getLast().value());
        BarFigure confusion = (BarFigure) FIGURES.get(5);
        assertEquals(
                List.of(
                        "Not finished, predicted so",
                        "Not finished, predicted as finished",
                        "Finished, predicted so",
                        "Finished, predicted as not finished"),
                confusion.categories());
        assertEquals(100, confusion.values().get(0) + confusion.values().get(1), 1e-9);
        assertEquals(100, confusion.values().get(2) + confusion.values().get(3), 1e-9);
    }

    @Test
    void theLeastLikelyToFinishStandOnTopBesideWhatIsUsual() {
        IntervalFigure learners = (IntervalFigure) FIGURES.get(1);
        assertEquals(
                List.of("ann 22 15 40", "bob 81 70 90"),
                learners.rows().stream()
                        .map(row -> "%s %.0f %.0f %.0f".formatted(row.category(), row.value(), row.low(), row.high()))
                        .toList());
        assertEquals(100 * OUTCOME.trial().baseRate(), learners.reference());
    }

    @Test
    void saysWhyThereIsNothingToDraw() {
        Outcome one = SampleTrials.outcome(Mode.CORRECTED, 5, _ -> 1);
        List<Figure> figures = new PredictorFigures(one).all();
        assertEquals(0, figures.get(1).size());
        assertEquals(
                "The model cannot tell learners apart in this study, so that a list of them would say nothing.",
                figures.get(1).caption().note());
        assertEquals(0, figures.getFirst().size());
        assertEquals(
                "The views judged all went alike, so there are no pairs to be ranked.",
                figures.getFirst().caption().note());
        assertEquals(
                List.of("Finished, predicted so", "Finished, predicted as not finished"),
                ((BarFigure) figures.get(5)).categories());
        assertTrue(figures.get(5).caption().note().endsWith("Only 5 learners stand behind this figure."));
    }

    @Test
    void holdsForOneLearnerAndForNone() {
        for (int learners : new int[] {0, 1}) {
            Outcome few = SampleTrials.outcome(Mode.AS_PUBLISHED, learners, SampleTrials.BY_CHANCE);
            List<Figure> figures = new PredictorFigures(few).all();
            assertEquals(6, figures.size());
            figures.forEach(figure -> assertFalse(figure.caption().alternative().contains("NaN")));
            assertEquals(6, new PredictorTables(few).all().size());
            assertFalse(new PredictorReading(few).reading().headline().contains("NaN"));
        }
    }
}
