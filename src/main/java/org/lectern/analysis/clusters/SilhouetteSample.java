package org.lectern.analysis.clusters;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.learning.StratifiedSample;
import org.lectern.stats.Silhouettes;
import org.lectern.stats.StratifiedMean;

/**
 * Silhouettes of all learners or of some drawn at random, for several partitions. Each is exact, computed from the distances to all
 * learners; a mean over some is an estimate. Strata are the cells of {@link Silhouettes}: learners that go together whatever the
 * number of groups.
 */
final class SilhouetteSample {

    /** Learners whose silhouettes are computed between two looks at whether the answer is still wanted. */
    private static final int BLOCK = 64;

    private static final Words WORDS = Words.of(SilhouetteSample.class);

    private final int[] cells;
    private final int[] cellSizes;
    private final int[] drawn;
    /** For every partition the silhouettes of the drawn. */
    private final double[][] values;

    private SilhouetteSample(int[] cells, int[] cellSizes, int[] drawn, double[][] values) {
        this.cells = cells;
        this.cellSizes = cellSizes;
        this.drawn = drawn;
        this.values = values;
    }

    /**
     * @param partitions number of partitions
     * @param size how many to draw; all where there are no more
     */
    static SilhouetteSample draw(Silhouettes silhouettes, int partitions, int size, long seed, TaskContext context) {
        int[] cells = silhouettes.cells();
        int[] sizes = new int[silhouettes.cellCount()];
        for (int cell : cells) {
            sizes[cell]++;
        }
        int[] drawn = size >= cells.length
                ? IntStream.range(0, cells.length).toArray()
                : StratifiedSample.draw(cells, sizes.length, size, seed);
        return new SilhouetteSample(cells, sizes, drawn, values(silhouettes, partitions, drawn, context));
    }

    /** Blocks are computed beside one another, each writing to its own places. */
    private static double[][] values(Silhouettes silhouettes, int partitions, int[] drawn, TaskContext context) {
        double[][] values = new double[partitions][drawn.length];
        int blocks = (drawn.length + BLOCK - 1) / BLOCK;
        AtomicInteger done = new AtomicInteger();
        context.progress(
                WORDS.say("step.silhouettes", drawn.length), () -> ProgressStep.SILHOUETTES.after(done.get(), blocks));
        IntStream.range(0, blocks).parallel().forEach(block -> {
            context.checkCancelled();
            int from = block * BLOCK;
            int[] points = Arrays.copyOfRange(drawn, from, Math.min(drawn.length, from + BLOCK));
            double[][] found = silhouettes.of(points);
            for (int p = 0; p < partitions; p++) {
                System.arraycopy(found[p], 0, values[p], from, points.length);
            }
            done.incrementAndGet();
        });
        return values;
    }

    /** Whether all learners' silhouettes were computed. */
    private boolean whole() {
        return drawn.length == cells.length;
    }

    /** One of the partitions, by its place. */
    Partition partition(int place) {
        return new Partition(values[place]);
    }

    /** The silhouettes in one partition. */
    final class Partition {

        private final double[] found;

        private Partition(double[] found) {
            this.found = found;
        }

        /** How many silhouettes were computed. */
        int size() {
            return drawn.length;
        }

        /** Whether all learners' were. */
        boolean whole() {
            return SilhouetteSample.this.whole();
        }

        /** The mean over all learners. */
        StratifiedMean mean() {
            return mean(_ -> true);
        }

        /** The mean over the learners of one group; cells lie within groups. */
        StratifiedMean mean(IntPredicate member) {
            int[] places = IntStream.range(0, drawn.length)
                    .filter(place -> member.test(drawn[place]))
                    .toArray();
            double[] some =
                    Arrays.stream(places).mapToDouble(place -> found[place]).toArray();
            if (whole()) {
                return new StratifiedMean(Arrays.stream(some).sum() / some.length, 0);
            }
            int[] strata =
                    Arrays.stream(places).map(place -> cells[drawn[place]]).toArray();
            int[] populations = new int[cellSizes.length];
            Arrays.stream(strata).forEach(stratum -> populations[stratum] = cellSizes[stratum]);
            return StratifiedMean.of(some, strata, populations);
        }

        /** The share of all learners whose silhouette is lower than this. */
        double shareBelow(double silhouette) {
            double[] below = Arrays.stream(found)
                    .map(value -> value < silhouette ? 1 : 0)
                    .toArray();
            return SilhouetteSample.this.new Partition(below).mean().mean();
        }

        /** Every learner's silhouette; NaN for those that were not drawn. */
        double[] ofLearners() {
            double[] silhouettes = new double[cells.length];
            Arrays.fill(silhouettes, Double.NaN);
            for (int place = 0; place < drawn.length; place++) {
                silhouettes[drawn[place]] = found[place];
            }
            return silhouettes;
        }
    }
}
