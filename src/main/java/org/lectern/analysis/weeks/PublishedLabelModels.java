package org.lectern.analysis.weeks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Folds;
import org.lectern.evaluation.OutOfFold;
import org.lectern.learning.ClassificationTree;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.LogisticRegression;
import org.lectern.stats.Confusion;
import org.lectern.stats.LogOdds;

/**
 * Published models of “early success” and “risk of churn” in a week, their recipe kept: from columns of the same week that mostly
 * contain the answer, judged by a fifth of rows, whoever they are of.
 *
 * @param models in their published order; one whose rows all went alike is absent
 */
record PublishedLabelModels(List<Judged> models) {

    /**
     * A classifier.
     *
     * @param label what it tells
     * @param confusion of the rows that judge
     * @param usual how many of them go as most rows do that it learnt from
     * @param auc of the rows that judge
     * @param byLearner AUC of all rows, each learner's by a model that has not seen them
     */
    record Judged(
            String label,
            String model,
            int columns,
            int rows,
            long known,
            Confusion confusion,
            long usual,
            double auc,
            double byLearner) {

        double right() {
            return confusion.truePositives() + confusion.trueNegatives();
        }
    }

    private static final Words WORDS = Words.of(PublishedLabelModels.class);

    private static final List<String> OF_EARLY = PublishedScoreModels.WITHOUT_INPUTS.stream()
            .filter(name -> !name.equals("modules_completed"))
            .toList();

    private static final List<String> OF_CHURN = List.of(
            "sessions",
            "modules_completed",
            "avg_progress",
            "lesson_completions",
            "avg_quiz",
            "quiz_attempts",
            "max_quiz_score",
            "min_quiz_score",
            "quiz_passed",
            "week_num",
            "month",
            "year",
            "has_quiz",
            "days_since_first_activity");

    private static final int FOLDS = 5;
    private static final double THRESHOLD = 0.5;

    static PublishedLabelModels of(MasterRows rows, Folds.Fold fold, TaskContext context) {
        Function<LabelledMatrix, ToDoubleFunction<double[]>> logistic =
                training -> new LogisticRegression(1, true).fit(training)::logOdds;
        Function<LabelledMatrix, ToDoubleFunction<double[]>> tree = training -> {
            ClassificationTree grown = ClassificationTree.fit(training, context);
            return row -> LogOdds.of(grown.share(row));
        };
        List<Judged> models = new ArrayList<>();
        judge("early_success", "logistic", OF_EARLY, logistic, rows, fold).ifPresent(models::add);
        judge("early_success", "tree", OF_EARLY, tree, rows, fold).ifPresent(models::add);
        judge("churn_risk", "logistic", OF_CHURN, logistic, rows, fold).ifPresent(models::add);
        judge("churn_risk", "tree", OF_CHURN, tree, rows, fold).ifPresent(models::add);
        return new PublishedLabelModels(List.copyOf(models));
    }

    private static Optional<Judged> judge(
            String label,
            String model,
            List<String> names,
            Function<LabelledMatrix, ToDoubleFunction<double[]>> training,
            MasterRows rows,
            Folds.Fold fold) {
        boolean[] labels = rows.flags(label);
        LabelledMatrix all = LabelledMatrix.of(rows.matrix(names), labels);
        long yeses = IntStream.of(fold.training()).filter(row -> labels[row]).count();
        if (yeses == 0 || yeses == fold.training().length) {
            return Optional.empty();
        }
        boolean most = 2 * yeses > fold.training().length;
        OutOfFold said = OutOfFold.of(all, List.of(fold), training);
        return Optional.of(new Judged(
                label,
                model,
                names.size(),
                fold.test().length,
                rows.known(fold.test(), fold.training()),
                said.scored().confusion(THRESHOLD),
                IntStream.of(fold.test()).filter(row -> labels[row] == most).count(),
                said.scored().rocAuc(),
                OutOfFold.of(all, Folds.byLearner(all.features(), FOLDS), training)
                        .scored()
                        .rocAuc()));
    }

    NamedTable table() {
        return new NamedTable(
                "published_label_models",
                WORDS.say("table.label-models"),
                TableOf.rows(models)
                        .text("label", Judged::label)
                        .text("model", Judged::model)
                        .whole("columns", Judged::columns)
                        .whole("rows_judged", Judged::rows)
                        .whole("rows_of_known_learners", Judged::known)
                        .number("truly_no", one -> one.confusion().trueNegatives())
                        .number("falsely_yes", one -> one.confusion().falsePositives())
                        .number("falsely_no", one -> one.confusion().falseNegatives())
                        .number("truly_yes", one -> one.confusion().truePositives())
                        .number("accuracy", one -> one.confusion().accuracy())
                        .number("accuracy_of_usual", one -> (double) one.usual() / one.rows())
                        .number("roc_auc", Judged::auc)
                        .number("roc_auc_by_learner", Judged::byLearner)
                        .text("reading", one -> WORDS.say("reading." + one.label()))
                        .table());
    }

    /** One a label, of its first model. */
    List<String> sentences() {
        return models.stream()
                .filter(one -> one.model().equals("logistic"))
                .map(one -> WORDS.say("sentence." + one.label(), one.right(), one.rows(), one.usual()))
                .toList();
    }
}
