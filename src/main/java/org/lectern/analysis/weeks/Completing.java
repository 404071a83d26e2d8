package org.lectern.analysis.weeks;

import java.util.List;

/**
 * How far learners get towards completing everything.
 *
 * @param units how many there are
 * @param steps by the number of different units completed, the fewest first
 */
record Completing(long units, List<Step> steps) {

    /** @param learners who completed so many units, no more and no fewer */
    record Step(long units, long learners) {}

    Completing {
        steps = List.copyOf(steps);
    }

    long learners() {
        return steps.stream().mapToLong(Step::learners).sum();
    }

    /** Most units that anybody completed. */
    long most() {
        return steps.isEmpty() ? 0 : steps.getLast().units();
    }

    /** Who completed every unit. */
    long all() {
        return steps.stream()
                .filter(step -> step.units() >= units && units > 0)
                .mapToLong(Step::learners)
                .sum();
    }
}
