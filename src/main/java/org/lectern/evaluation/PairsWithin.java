package org.lectern.evaluation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.stats.ScoredRows;

/**
 * Pairs of a yes and a no of one and the same learner, which ROC-AUC leaves out. A learner's average that leaves a row out is lower
 * for a yes than for a no, always, so within a learner it ranks wrongly; and in use a learner has one average, so that nothing
 * is ranked there. Of a learner who is drawn several times all rows are one learner's.
 */
final class PairsWithin {

    private final double[] pairs;
    private final double[] won;

    /** @param said of every cell, as far as its order goes */
    PairsWithin(Outcomes outcomes, IntToDoubleFunction said) {
        pairs = new double[outcomes.learners()];
        won = new double[outcomes.learners()];
        int to;
        for (int from = 0; from < outcomes.size(); from = to) {
            to = from;
            while (to < outcomes.size() && outcomes.learner(to) == outcomes.learner(from)) {
                to++;
            }
            count(outcomes, IntStream.range(from, to).toArray(), said);
        }
    }

    private void count(Outcomes outcomes, int[] entries, IntToDoubleFunction said) {
        SortedMap<Double, double[]> byScore = new TreeMap<>();
        for (int entry : entries) {
            double[] counts = byScore.computeIfAbsent(said.applyAsDouble(outcomes.cell(entry)), _ -> new double[2]);
            counts[0] += outcomes.rows(entry) - outcomes.positives(entry);
            counts[1] += outcomes.positives(entry);
        }
        int learner = outcomes.learner(entries[0]);
        double no = 0;
        double yes = 0;
        for (double[] counts : byScore.values()) {
            won[learner] += counts[1] * (no + counts[0] / 2);
            no += counts[0];
            yes += counts[1];
        }
        pairs[learner] = no * yes;
    }

    /**
     * How often a yes scores higher than a no of another learner, ties counting half; NaN where there is no such pair.
     *
     * @param all rows of all learners, each as often as they are drawn
     * @param times how often each is drawn
     */
    double rocAucOfOthers(ScoredRows all, int[] times) {
        double within = 0;
        double wonWithin = 0;
        for (int learner = 0; learner < times.length; learner++) {
            double square = (double) times[learner] * times[learner];
            within += square * pairs[learner];
            wonWithin += square * won[learner];
        }
        double others = all.pairs() - within;
        return others > 0 ? (all.pairsWon() - wonWithin) / others : Double.NaN;
    }
}
