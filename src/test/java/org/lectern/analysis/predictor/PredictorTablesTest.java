package org.lectern.analysis.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NamedTable;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Measure;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class PredictorTablesTest {

    private static final Outcome OUTCOME = SampleTrials.outcome(Mode.CORRECTED, 200, SampleTrials.AS_PREDICTED);

    private static Table table(Outcome outcome, String name) {
        return new PredictorTables(outcome)
                .all().stream()
                        .filter(table -> table.name().equals(name))
                        .map(NamedTable::table)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void metricsStandBesideTheirBaselines() {
        Table metrics = table(OUTCOME, "predictor_metrics");
        assertEquals(List.of("mode", "metric", "value", "low", "high", "baseline"), metrics.columnNames());
        assertEquals(27, metrics.rowCount());
        assertEquals(
                List.of("corrected", "as_published", "average_alone"),
                metrics.stringColumn("mode").asList().stream().distinct().toList());
        Evaluation judged = OUTCOME.correctedEvaluation();
        Row first = metrics.row(0);
        assertEquals("roc_auc", first.getString("metric"));
        assertEquals(judged.metric(Measure.ROC_AUC).value(), first.getDouble("value"));
        assertEquals(0.5, first.getDouble("baseline"), 1e-12);
        Row alone = metrics.row(18);
        assertEquals(judged.metric(Measure.ROC_AUC).simpler(), alone.getDouble("value"));
        for (Row row : metrics) {
            if (row.getString("metric").equals("expected_calibration_error")) {
                assertTrue(row.isMissing("low"));
                continue;
            }
            assertTrue(row.getDouble("low") <= row.getDouble("value"), row::toString);
            assertTrue(row.getDouble("value") <= row.getDouble("high"), row::toString);
        }
    }

    @Test
    void calibrationHoldsEveryView() {
        Table bins = table(OUTCOME, "predictor_calibration");
        assertEquals(
                List.of("mode", "bin", "predicted", "finished", "low", "high", "views", "learners"),
                bins.columnNames());
        Table corrected = bins.where(bins.stringColumn("mode").isEqualTo("corrected"));
        assertEquals(2_000, corrected.longColumn("views").sum());
        assertEquals(1, corrected.longColumn("bin").get(0));
    }

    @Test
    void importanceIsSharedBetweenAverageAndCourses() {
        Table importance = table(OUTCOME, "predictor_importance");
        assertEquals(
                List.of("mode", "feature", "gain_share", "permutation_drop", "low", "high"), importance.columnNames());
        assertEquals("learner_avg_completion_rate", importance.row(0).getString("feature"));
        assertEquals(
                OUTCOME.correctedEvaluation().drops().getFirst().value(),
                importance.row(0).getDouble("permutation_drop"));
        assertEquals("course_code", importance.row(1).getString("feature"));
        assertEquals(
                1, importance.row(0).getDouble("gain_share") + importance.row(1).getDouble("gain_share"), 1e-12);
        double ofCourses = 0;
        for (int row = 2; row < 5; row++) {
            assertTrue(importance.row(row).getString("feature").startsWith("course_code="));
            assertTrue(importance.row(row).isMissing("permutation_drop"));
            ofCourses += importance.row(row).getDouble("gain_share");
        }
        assertEquals(importance.row(1).getDouble("gain_share"), ofCourses, 1e-12);
        assertEquals("as_published", importance.row(5).getString("mode"));
    }

    @Test
    void curvesGoFromNothingToAllInEachCourse() {
        Table curve = table(OUTCOME, "predictor_curve");
        assertEquals(
                List.of("course_code", "learner_avg_completion_rate", "probability", "low", "high"),
                curve.columnNames());
        assertEquals(4 * 51, curve.rowCount());
        assertEquals(
                List.of("another course", "CSC101", "MTH202", "PHY303"),
                curve.stringColumn("course_code").asList().stream().distinct().toList());
        Row at60 = curve.row(30);
        assertEquals(60, at60.getDouble("learner_avg_completion_rate"));
        CompletionModel model = OUTCOME.corrected().model();
        assertEquals(model.probability(60, "ART900"), at60.getDouble("probability"));
        assertEquals(model.predict(60, "ART900").interval().low(), at60.getDouble("low"), 1e-12);
    }

    @Test
    void confusionSharesAddUpInEachRow() {
        Table confusion = table(OUTCOME, "predictor_confusion");
        assertEquals(List.of("mode", "truth", "prediction", "views", "row_share"), confusion.columnNames());
        assertEquals(8, confusion.rowCount());
        for (int row = 0; row < 8; row += 2) {
            assertEquals(
                    1,
                    confusion.row(row).getDouble("row_share")
                            + confusion.row(row + 1).getDouble("row_share"),
                    1e-12);
        }
        assertEquals(
                (long) OUTCOME.correctedEvaluation().confusion().falsePositives(),
                confusion.row(1).getLong("views"));
        assertEquals("not_finished", confusion.row(1).getString("truth"));
        assertEquals("finished", confusion.row(1).getString("prediction"));
    }

    @Test
    void whatCannotBeToldIsMissing() {
        Outcome one = SampleTrials.outcome(Mode.CORRECTED, 5, _ -> 1);
        Row auc = table(one, "predictor_metrics").row(0);
        assertTrue(auc.isMissing("value") && auc.isMissing("low") && auc.isMissing("high"));
        assertTrue(table(one, "predictor_confusion").row(0).isMissing("row_share"));
        assertTrue(table(one, "predictor_importance").row(0).isMissing("permutation_drop"));
    }
}
