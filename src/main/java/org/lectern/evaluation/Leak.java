package org.lectern.evaluation;

import java.util.List;
import java.util.Optional;

/** A way in which rows tell a model what it should foresee, or learners on whom it is judged what they were when it learned. */
public sealed interface Leak {

    /** The feature to be refused, where there is one. */
    default Optional<String> feature() {
        return Optional.empty();
    }

    /**
     * A row is a yes exactly where a number is at least the cut, or at most.
     *
     * @param name of the feature
     * @param atLeast whether it is a yes from the cut up
     */
    record Threshold(String name, double cut, boolean atLeast) implements Leak {
        @Override
        public Optional<String> feature() {
            return Optional.of(name);
        }
    }

    /**
     * A row is a yes exactly where a feature is missing, or exactly where it is known.
     *
     * @param name of the feature
     * @param whereMissing whether it is a yes where it is missing
     */
    record Missing(String name, boolean whereMissing) implements Leak {
        @Override
        public Optional<String> feature() {
            return Optional.of(name);
        }
    }

    /**
     * The label, 1 for a yes and 0 for a no, is the intercept and what each term adds; without any of these features nothing
     * like it holds. Of one term, that feature says what the label says.
     *
     * @param name of the feature that goes with the label the most, which is the one that the label went into
     * @param terms of all features that take part
     */
    record Formula(String name, List<Term> terms, double intercept) implements Leak {

        /**
         * What a feature adds.
         *
         * @param category the name that it must have for the weight to be added; empty for a number, which is multiplied by it
         */
        public record Term(String feature, Optional<String> category, double weight) {}

        public Formula {
            terms = List.copyOf(terms);
        }

        @Override
        public Optional<String> feature() {
            return Optional.of(name);
        }
    }

    /**
     * A logistic regression on features in standard deviations says of nearly all learners what comes, without having seen them.
     *
     * @param name the feature without which it does not; empty where that is none, or more than one alone
     * @param rocAuc out of fold
     * @param accuracy out of fold
     */
    record Telling(Optional<String> name, double rocAuc, double accuracy) implements Leak {
        @Override
        public Optional<String> feature() {
            return name;
        }
    }

    /**
     * Events at or after the moment of prediction went into a feature.
     *
     * @param name of the feature
     * @param rows that it holds for
     */
    record LaterEvents(String name, long rows) implements Leak {
        @Override
        public Optional<String> feature() {
            return Optional.of(name);
        }
    }

    /**
     * What all rows are alike in, such as their mean, went into a feature, that of the judging ones among them.
     *
     * @param name of the feature
     */
    record FromAllRows(String name) implements Leak {
        @Override
        public Optional<String> feature() {
            return Optional.of(name);
        }
    }

    /**
     * Learners train and judge.
     *
     * @param fold in which, counted from 0
     * @param learners how many
     */
    record BothSides(int fold, long learners) implements Leak {}

    /** Rows are not of learners, but of who teaches or tries things out. */
    record Strangers(long rows) implements Leak {}
}
