package org.lectern.evaluation;

import java.util.Arrays;

/** Rows that a model is judged by, and what it and a simpler one say of them. */
public final class TestSet {

    private final Outcomes outcomes;
    private final double[] probabilities;
    private final double[] simpler;

    /**
     * @param probabilities of a yes that the model says, by cell
     * @param simpler those of a simpler model, such as a regression on one feature alone, by cell
     */
    public TestSet(Outcomes outcomes, double[] probabilities, double[] simpler) {
        this.outcomes = outcomes;
        this.probabilities = probabilities.clone();
        this.simpler = simpler.clone();
        check(probabilities);
        check(simpler);
        for (int entry = 0; entry < outcomes.size(); entry++) {
            if (outcomes.cell(entry) >= probabilities.length) {
                throw new IllegalArgumentException("Nothing is said of cell " + outcomes.cell(entry));
            }
        }
    }

    private void check(double[] said) {
        if (said.length != probabilities.length || Arrays.stream(said).anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new IllegalArgumentException("Of every cell a probability from 0 to 1 is said");
        }
    }

    /** What came of the rows. */
    public Outcomes outcomes() {
        return outcomes;
    }

    /** Number of cells, with rows or without. */
    public int cells() {
        return probabilities.length;
    }

    /** What the model says of a cell. */
    public double probability(int cell) {
        return probabilities[cell];
    }

    /** What the simpler model says of a cell. */
    double simpler(int cell) {
        return simpler[cell];
    }
}
