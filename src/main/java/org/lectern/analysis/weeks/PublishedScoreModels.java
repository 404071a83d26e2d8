package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.evaluation.Folds;
import org.lectern.learning.FeatureMatrix;
import org.lectern.learning.Ridge;

/**
 * Published regressions of the confidence score, their recipe kept: a fifth of rows judges, whoever they are of, and the columns
 * are those that the score is a formula of, or are the same in other words.
 *
 * @param models in their published order
 */
record PublishedScoreModels(List<Judged> models) {

    /**
     * A regression.
     *
     * @param mse mean squared error of the rows that judge
     * @param r2 share of their variance that it tells, 1 at most; NaN where they are all alike
     * @param byLearner the same of all rows, each learner's by a model that has not seen them
     */
    record Judged(
            String model, int columns, int learnt, int rows, long known, double mse, double r2, double byLearner) {}

    private static final Words WORDS = Words.of(PublishedScoreModels.class);

    /** What the score is not computed of; yet days with lessons are seven less days without. */
    static final List<String> WITHOUT_INPUTS = List.of(
            "modules_completed",
            "distinct_days_active",
            "lesson_completions",
            "quiz_attempts",
            "max_quiz_score",
            "min_quiz_score",
            "quiz_passed",
            "week_num",
            "month",
            "year",
            "has_quiz",
            "days_since_first_activity");

    private static final List<String> NO_COLUMNS = List.of("confidence_score", "churn_risk", "early_success");
    private static final int FOLDS = 5;

    static PublishedScoreModels of(MasterRows rows, Folds.Fold fold) {
        List<String> all = MasterRows.NUMBERS.stream()
                .filter(name -> !NO_COLUMNS.contains(name))
                .toList();
        return new PublishedScoreModels(List.of(
                judge("linear_all", all, new Ridge(0, true), rows, fold),
                judge("linear", WITHOUT_INPUTS, new Ridge(0, true), rows, fold),
                judge("ridge", WITHOUT_INPUTS, new Ridge(1, true), rows, fold)));
    }

    private static Judged judge(String model, List<String> names, Ridge ridge, MasterRows rows, Folds.Fold fold) {
        FeatureMatrix matrix = rows.matrix(names);
        double[] y = rows.column("confidence_score");
        double[] said = said(ridge, matrix, y, List.of(fold));
        double[] byLearner = said(ridge, matrix, y, Folds.byLearner(matrix, FOLDS));
        int[] everybody = IntStream.range(0, y.length).toArray();
        return new Judged(
                model,
                names.size(),
                fold.training().length,
                fold.test().length,
                rows.known(fold.test(), fold.training()),
                squares(y, said, fold.test()) / fold.test().length,
                told(y, said, fold.test()),
                told(y, byLearner, everybody));
    }

    private static double[] said(Ridge ridge, FeatureMatrix matrix, double[] y, List<Folds.Fold> folds) {
        double[] said = new double[y.length];
        Arrays.fill(said, Double.NaN);
        for (Folds.Fold fold : folds) {
            if (fold.training().length > 0) {
                Ridge.Model model = ridge.fit(
                        matrix.rows(fold.training()),
                        IntStream.of(fold.training()).mapToDouble(row -> y[row]).toArray());
                for (int row : fold.test()) {
                    said[row] = model.value(matrix.row(row));
                }
            }
        }
        return said;
    }

    private static double squares(double[] y, double[] said, int[] some) {
        return IntStream.of(some)
                .mapToDouble(row -> (y[row] - said[row]) * (y[row] - said[row]))
                .sum();
    }

    private static double told(double[] y, double[] said, int[] some) {
        double mean = IntStream.of(some).mapToDouble(row -> y[row]).average().orElse(Double.NaN);
        double[] constant = new double[y.length];
        Arrays.fill(constant, mean);
        double all = squares(y, constant, some);
        return all == 0 ? Double.NaN : 1 - squares(y, said, some) / all;
    }

    NamedTable table() {
        return new NamedTable(
                "published_score_models",
                WORDS.say("table.score-models"),
                TableOf.rows(models)
                        .text("model", Judged::model)
                        .whole("columns", Judged::columns)
                        .whole("rows_learnt", Judged::learnt)
                        .whole("rows_judged", Judged::rows)
                        .whole("rows_of_known_learners", Judged::known)
                        .number("mean_squared_error", Judged::mse)
                        .number("r2", Judged::r2)
                        .number("r2_by_learner", Judged::byLearner)
                        .text("reading", one -> WORDS.say("reading." + one.model()))
                        .table());
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Judged all = models.getFirst();
        Judged without = models.getLast();
        if (Double.isFinite(all.r2()) && Double.isFinite(without.byLearner())) {
            sentences.add(WORDS.say(
                    "sentence.score-models",
                    all.r2(),
                    without.r2(),
                    without.rows(),
                    without.known(),
                    without.byLearner()));
        }
        return sentences;
    }
}
