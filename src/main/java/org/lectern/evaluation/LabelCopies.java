package org.lectern.evaluation;

import java.util.Optional;
import org.lectern.learning.Feature;
import org.lectern.learning.FeatureMatrix;

/** Looks for features each of which alone is the label: by a threshold, or by whether it is missing. */
final class LabelCopies {

    private final FeatureMatrix rows;
    private final boolean[] labels;
    private final Coincidence coincidence;

    LabelCopies(FeatureMatrix rows, boolean[] labels) {
        this.rows = rows;
        this.labels = labels;
        coincidence = new Coincidence(rows, labels);
    }

    Optional<Leak> find(int feature) {
        // Each feature has two chances to be the label, in either direction.
        if (!coincidence.isRuledOut(Math.log(4.0 * rows.features().size()))) {
            return Optional.empty();
        }
        return missing(feature).or(() -> threshold(feature));
    }

    private Optional<Leak> missing(int feature) {
        int missingYes = 0;
        for (int row = 0; row < labels.length; row++) {
            missingYes += Double.isNaN(rows.value(row, feature)) == labels[row] ? 1 : 0;
        }
        return missingYes == 0 || missingYes == labels.length
                ? Optional.of(new Leak.Missing(rows.features().get(feature).name(), missingYes > 0))
                : Optional.empty();
    }

    private Optional<Leak> threshold(int feature) {
        Feature named = rows.features().get(feature);
        double lowYes = Double.POSITIVE_INFINITY;
        double highYes = Double.NEGATIVE_INFINITY;
        double lowNo = Double.POSITIVE_INFINITY;
        double highNo = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < labels.length; row++) {
            double value = rows.value(row, feature);
            if (Double.isNaN(value) || named.kind() == Feature.Kind.CATEGORY) {
                return Optional.empty();
            }
            if (labels[row]) {
                lowYes = Math.min(lowYes, value);
                highYes = Math.max(highYes, value);
            } else {
                lowNo = Math.min(lowNo, value);
                highNo = Math.max(highNo, value);
            }
        }
        if (lowYes > highNo) {
            return Optional.of(new Leak.Threshold(named.name(), lowYes, true));
        }
        return highYes < lowNo ? Optional.of(new Leak.Threshold(named.name(), highYes, false)) : Optional.empty();
    }
}
