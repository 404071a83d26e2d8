package org.lectern.server;

import java.util.ArrayList;
import java.util.List;
import org.lectern.evaluation.DriftReport;
import org.lectern.evaluation.Shift;

/**
 * A column of a comparison as metrics tell it.
 *
 * @param effect NaN where nobody can tell
 * @param index PSI; NaN where nobody can tell
 */
record DriftColumn(String name, double effect, double index, boolean drifted) {

    /** As many are told by name, so that metrics stay few however many columns a model has. */
    static final int NAMED = 50;

    private static final String OTHER = "other";

    /** The columns by their names, and those beyond {@link #NAMED} as one, with the largest of what they have. */
    static List<DriftColumn> of(DriftReport drift) {
        List<DriftColumn> all = drift.shifts().stream().map(DriftColumn::of).toList();
        if (all.size() <= NAMED) {
            return all;
        }
        List<DriftColumn> told = new ArrayList<>(all.subList(0, NAMED));
        told.add(all.subList(NAMED, all.size()).stream()
                .reduce(new DriftColumn(OTHER, Double.NaN, Double.NaN, false), DriftColumn::or));
        return told;
    }

    private static DriftColumn of(Shift shift) {
        return new DriftColumn(
                shift.column(), shift.effect(), shift.index(), shift.standing() == Shift.Standing.DRIFTED);
    }

    private DriftColumn or(DriftColumn other) {
        return new DriftColumn(
                name, larger(effect, other.effect), larger(index, other.index), drifted || other.drifted);
    }

    private static double larger(double one, double other) {
        return Double.isNaN(one) || other > one ? other : one;
    }
}
