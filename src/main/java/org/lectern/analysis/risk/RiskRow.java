package org.lectern.analysis.risk;

import java.util.Arrays;
import java.util.List;

/**
 * One learner in one course at one moment.
 *
 * @param learner pseudonym
 * @param course empty where there is none
 * @param moment at which it is foreseen: a day, or a week of the course
 * @param period in which it is, such as a term or a date; later ones sort behind earlier ones
 * @param values by feature, NaN where not known
 * @param label whether what is foreseen came about; absent (-1) where nobody knows yet, else 0 or 1
 * @param unscored why nothing is said of it; empty where something is
 * @param empty whether nothing was done in what is looked at
 */
record RiskRow(
        String learner,
        String course,
        String moment,
        String period,
        List<Double> values,
        int label,
        String unscored,
        boolean empty) {

    RiskRow {
        values = List.copyOf(values);
    }

    /** The same with some of its values. */
    RiskRow only(int... features) {
        return new RiskRow(
                learner,
                course,
                moment,
                period,
                Arrays.stream(features).mapToObj(values::get).toList(),
                label,
                unscored,
                empty);
    }

    /** The same of which nothing is said, and why. */
    RiskRow unscored(String why) {
        return new RiskRow(learner, course, moment, period, values, label, why, empty);
    }

    double[] numbers() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    boolean isLabelled() {
        return label >= 0 && unscored.isEmpty();
    }

    boolean isPositive() {
        return label == 1;
    }
}
