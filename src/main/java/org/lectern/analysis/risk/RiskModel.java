package org.lectern.analysis.risk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Folds;
import org.lectern.evaluation.RandomSearch;
import org.lectern.learning.BoostedTrees;
import org.lectern.learning.Contributions;
import org.lectern.learning.HistogramRows;
import org.lectern.learning.LabelledMatrix;
import org.lectern.learning.LogisticModel;
import org.lectern.learning.LogisticRegression;
import org.lectern.learning.LogisticUncertainty;
import org.lectern.stats.Interval;
import org.lectern.stats.LogOdds;

/** What was learnt of labelled rows; rows have their features in the order of training. It may be asked from any thread. */
public sealed interface RiskModel {

    /**
     * Learns.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    static RiskModel train(LabelledMatrix training, RiskParams params, TaskContext context) {
        context.checkCancelled();
        return switch (params.model()) {
            case LOGISTIC -> Regression.of(training);
            case BOOSTED -> Trees.of(training, params, context);
        };
    }

    /** How many values a row has. */
    int features();

    /** Log odds of a yes. */
    double logOdds(double... row);

    /** What each feature adds to the log odds, beyond a learner who is like the mean. */
    Contributions contributions(double... row);

    /** 95 % of the probability of a yes; absent where what learns tells none. */
    Optional<Interval> interval(double... row);

    /** What settings were tried, where any were. */
    List<RandomSearch.Draw> tried();

    /** Twelve hexadecimal digits of what was learnt: the same on any machine, in any run. */
    default String fingerprint() {
        return switch (this) {
            case Regression regression -> fingerprint(regression.model);
            case Trees trees -> fingerprint(trees.trees);
        };
    }

    /** Of a record's text: its hash code would hang on where its enums lie in memory. */
    static String fingerprint(Record learnt) {
        return UUID.nameUUIDFromBytes(learnt.toString().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    /** Of a yes, 0..1. */
    default double probability(double... row) {
        return LogOdds.probability(logOdds(row));
    }

    /** The same without what was tried. */
    default RiskModel bare() {
        return switch (this) {
            case Regression regression -> regression;
            case Trees trees -> new Trees(trees.trees, List.of());
        };
    }

    /**
     * A logistic regression, every x in standard deviations, the penalty as strong as scikit-learn's.
     *
     * @param model that was fitted
     * @param uncertainty of its line
     */
    record Regression(LogisticModel model, LogisticUncertainty uncertainty) implements RiskModel {

        private static final LogisticRegression REGRESSION = new LogisticRegression(1, true);

        static Regression of(LabelledMatrix training) {
            LogisticModel model = REGRESSION.fit(training);
            return new Regression(model, new LogisticUncertainty(REGRESSION, model, training));
        }

        @Override
        public int features() {
            return model.features().size();
        }

        @Override
        public double logOdds(double... row) {
            return model.logOdds(row);
        }

        @Override
        public Contributions contributions(double... row) {
            return model.contributions(row);
        }

        @Override
        public Optional<Interval> interval(double... row) {
            return Optional.of(uncertainty.interval(row));
        }

        @Override
        public List<RandomSearch.Draw> tried() {
            return List.of();
        }
    }

    /**
     * Boosted trees with the settings that did best of those drawn, on other learners than they were trained on.
     *
     * @param trees that were grown
     * @param tried every draw
     */
    record Trees(BoostedTrees trees, List<RandomSearch.Draw> tried) implements RiskModel {

        private static final int DRAWS = 15;
        private static final int FOLDS = 3;

        static Trees of(LabelledMatrix training, RiskParams params, TaskContext context) {
            List<RandomSearch.Draw> tried = new RandomSearch(DRAWS, params.seed(), 1)
                    .run(training, Folds.byLearner(training.features(), FOLDS), context, _ -> {});
            return new Trees(
                    RandomSearch.best(tried).settings().fit(HistogramRows.of(training), context), List.copyOf(tried));
        }

        @Override
        public int features() {
            return trees.features().size();
        }

        @Override
        public double logOdds(double... row) {
            return trees.logOdds(row);
        }

        @Override
        public Contributions contributions(double... row) {
            return trees.contributions(row);
        }

        @Override
        public Optional<Interval> interval(double... row) {
            return Optional.empty();
        }
    }
}
