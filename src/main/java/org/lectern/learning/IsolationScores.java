package org.lectern.learning;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.contract.TaskContext;

/**
 * How easily each of n rows is set apart from the others by random cuts parallel to the axes. A row's score is
 *
 * <pre>
 *   s = 2^( -E(h) / c(ψ) ),   c(ψ) = 2 (ln(ψ-1) + γ) - 2 (ψ-1)/ψ
 * </pre>
 *
 * <p>with h the number of cuts that it takes in one of {@value #TREES} trees, each grown on ψ = min(n, {@value #SAMPLE})
 * rows drawn without replacement and cut off at depth ⌈log₂ ψ⌉, where the mean of what is still to come, c, is added. Scores are in 0..1: around 0.5 and below is like the others,
 * towards 1 is not. A score is no probability. Features that have one value only are left out; where none is left, every
 * score is 0.5.
 *
 * <p>Source: F. T. Liu, K. M. Ting and Z.-H. Zhou, Isolation forest, Eighth IEEE International Conference on Data Mining
 * (2008), 413-422. A cut goes through a feature in which the rows differ and falls evenly between a feature's ends, so that features with long tails are
 * better handed over as logarithms; their units do not matter.
 */
public final class IsolationScores {

    /** Number of trees: twice the source's, which halves the variance that another seed makes, to half a hundredth of a score. */
    private static final int TREES = 200;

    /** Most rows a tree is grown on; the source finds no gain beyond, and less success where unusual rows hide one another. */
    private static final int SAMPLE = 256;

    /** Rows that are scored between two looks at whether somebody cancelled. */
    private static final int BLOCK = 1_000;

    private IsolationScores() {}

    /**
     * @param rows at least two, with the same number of finite features each; left as they are
     * @param seed the same rows in the same order and the same seed give the same scores, on any machine
     * @return n scores in 0..1, in the order of the rows
     * @throws org.lectern.contract.TaskCancelled when cancelled, between trees
     */
    public static double[] of(double[][] rows, long seed, TaskContext context) {
        if (rows.length < 2) {
            throw new IllegalArgumentException("Setting rows apart takes at least two, not " + rows.length);
        }
        double[][] varying = varying(rows);
        if (varying[0].length == 0) {
            double[] alike = new double[rows.length];
            Arrays.fill(alike, 0.5);
            return alike;
        }
        int sample = Math.min(rows.length, SAMPLE);
        IsolationTree[] trees = grow(varying, sample, new SplittableRandom(seed), context);
        double usual = TREES * IsolationTree.expectedCuts(sample);
        double[] scores = new double[rows.length];
        IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            context.checkCancelled();
            for (int i = block * BLOCK; i < Math.min(rows.length, (block + 1) * BLOCK); i++) {
                double cuts = 0;
                for (IsolationTree tree : trees) {
                    cuts += tree.cuts(varying[i]);
                }
                scores[i] = StrictMath.pow(2, -cuts / usual);
            }
        });
        return scores;
    }

    /** Every tree has random numbers of its own, so that it does not matter who grows it when. */
    private static IsolationTree[] grow(double[][] rows, int sample, SplittableRandom seeds, TaskContext context) {
        SplittableRandom[] randoms = Stream.generate(seeds::split).limit(TREES).toArray(SplittableRandom[]::new);
        return Stream.of(randoms)
                .parallel()
                .map(random -> {
                    context.checkCancelled();
                    return IsolationTree.grow(rows, sample, random);
                })
                .toArray(IsolationTree[]::new);
    }

    /** The rows without the features that have one value only, which no cut can use. */
    private static double[][] varying(double[][] rows) {
        int[] kept = IntStream.range(0, rows[0].length)
                .filter(feature -> Arrays.stream(rows).anyMatch(row -> row[feature] != rows[0][feature]))
                .toArray();
        return Arrays.stream(rows)
                .map(row ->
                        Arrays.stream(kept).mapToDouble(feature -> row[feature]).toArray())
                .toArray(double[][]::new);
    }
}
