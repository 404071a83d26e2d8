package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.BeyondChance;

/**
 * One or two curves and whether they differ.
 *
 * @param curves the first and, where there are views to compare it with, the second
 * @param excess how many more views of the first stop than if both stopped at one pace; 0 without a second
 * @param p of the log-rank test that respects learners, adjusted for having picked the first; 1 without a second
 * @param pickedFrom out of how many videos the first was picked for its losses; 1 where it was chosen otherwise
 * @param missing the names that were asked for and have no view
 */
record Comparison(List<Curve> curves, double excess, double p, int pickedFrom, List<String> missing) {

    Comparison {
        curves = List.copyOf(curves);
        missing = List.copyOf(missing);
    }

    Curve first() {
        return curves.getFirst();
    }

    Optional<Curve> second() {
        return curves.stream().skip(1).findFirst();
    }

    boolean differs() {
        return p <= BeyondChance.ALPHA;
    }

    /** Learners behind the curve that has fewer. */
    long learners() {
        return curves.stream().mapToLong(Curve::learners).min().orElse(0);
    }
}
