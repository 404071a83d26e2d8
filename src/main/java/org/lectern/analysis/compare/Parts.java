package org.lectern.analysis.compare;

import java.util.EnumMap;
import java.util.Map;
import org.lectern.stats.Kitagawa;
import org.lectern.stats.Kitagawa.Part;

/**
 * How a measure differs over all, and what that is made of; in percentage points.
 *
 * @param a mean in the first study, in percent
 * @param b mean in the second
 * @param parts the difference and its three parts
 */
record Parts(Measure measure, double a, double b, Map<Part, Amount> parts) {

    static Parts of(Measure measure, BothSides both, Strata strata) {
        Kitagawa kitagawa =
                new Kitagawa(Strata.COUNT, cells(measure, both, strata, 0), cells(measure, both, strata, 1));
        double degrees = Math.min(degrees(both, 0), degrees(both, 1));
        Map<Part, Amount> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            double error = error(measure, both, strata, kitagawa, part);
            Amount amount = Amount.of(kitagawa.part(part), error, degrees);
            parts.put(part, part == Part.GROUPS || part == Part.STRATA ? amount.certain() : amount);
        }
        return new Parts(measure, kitagawa.meanOfFirst(), kitagawa.meanOfSecond(), parts);
    }

    private static Kitagawa.Cells cells(Measure measure, BothSides both, Strata strata, int side) {
        Kitagawa.Cells cells = new Kitagawa.Cells(both.videos().size() * Strata.COUNT);
        Rows rows = both.rows(side);
        for (int row = 0; row < rows.size(); row++) {
            cells.add(strata.cell(rows, side, row), rows.count(row), rows.sum(measure, row));
        }
        return cells;
    }

    /** What a learner adds in one study and in the other is added up before it is squared. */
    private static double error(Measure measure, BothSides both, Strata strata, Kitagawa kitagawa, Part part) {
        double[] added = new double[both.learners()];
        for (int side = 0; side < 2; side++) {
            Rows rows = both.rows(side);
            for (int row = 0; row < rows.size(); row++) {
                int cell = strata.cell(rows, side, row);
                added[rows.who(row)] +=
                        kitagawa.contribution(part, side, cell, rows.count(row), rows.sum(measure, row));
            }
        }
        double squares = 0;
        for (double one : added) {
            squares += one * one;
        }
        double learners = added.length;
        return learners < 2 ? 0 : Math.sqrt(squares * learners / (learners - 1));
    }

    /** As many degrees of freedom as a study has learners of equally many views, less one. */
    private static double degrees(BothSides both, int side) {
        Rows rows = both.rows(side);
        double[] views = new double[both.learners()];
        for (int row = 0; row < rows.size(); row++) {
            views[rows.who(row)] += rows.count(row);
        }
        double squares = 0;
        for (double n : views) {
            squares += n * n;
        }
        return rows.views() * rows.views() / squares - 1;
    }

    Amount of(Part part) {
        Amount found = parts.get(part);
        if (found == null) {
            throw new IllegalArgumentException("No part " + part);
        }
        return found;
    }

    Amount whole() {
        return of(Part.WHOLE);
    }
}
