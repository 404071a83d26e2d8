package org.lectern.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.ScoredRows;

/** Counts judged rows by bins of their probability, learner by learner. */
final class Reliability {

    private final List<ScoredRows.Bin> bins;
    /** Of the learner at hand, by bin. */
    private final double[] rows;

    private final double[] positives;
    /** Over the learners before, by bin. */
    private final List<Sums> sums = new ArrayList<>();

    private static final class Sums {
        private long learners;
        private double rows;
        private double positives;
        private double positiveSquares;
        private double products;
        private double rowSquares;

        void add(double n, double s) {
            learners++;
            rows += n;
            positives += s;
            positiveSquares += s * s;
            products += s * n;
            rowSquares += n * n;
        }

        ClusteredMean mean() {
            return new ClusteredMean(learners, rows, positives, positiveSquares, products, rowSquares);
        }
    }

    private Reliability(List<ScoredRows.Bin> bins) {
        this.bins = bins;
        rows = new double[bins.size()];
        positives = new double[bins.size()];
        bins.forEach(_ -> sums.add(new Sums()));
    }

    /** @param bins of the judged rows, probabilities rising */
    static List<ReliabilityBin> of(TestSet test, List<ScoredRows.Bin> bins) {
        Outcomes outcomes = test.outcomes();
        Reliability reliability = new Reliability(bins);
        for (int row = 0; row < outcomes.size(); row++) {
            if (row > 0 && outcomes.learner(row) != outcomes.learner(row - 1)) {
                reliability.endLearner();
            }
            int bin = reliability.bin(test.probability(outcomes.cell(row)));
            reliability.rows[bin] += outcomes.rows(row);
            reliability.positives[bin] += outcomes.positives(row);
        }
        reliability.endLearner();
        return reliability.told();
    }

    private int bin(double probability) {
        int bin = 0;
        while (bins.get(bin).to() < probability) {
            bin++;
        }
        return bin;
    }

    private void endLearner() {
        for (int bin = 0; bin < rows.length; bin++) {
            if (rows[bin] > 0) {
                sums.get(bin).add(rows[bin], positives[bin]);
                rows[bin] = 0;
                positives[bin] = 0;
            }
        }
    }

    private List<ReliabilityBin> told() {
        List<ReliabilityBin> told = new ArrayList<>();
        for (int bin = 0; bin < rows.length; bin++) {
            ClusteredMean mean = sums.get(bin).mean();
            told.add(new ReliabilityBin(
                    bins.get(bin).predicted(),
                    mean.mean(),
                    new ClusteredShare(mean, mean.count()).interval(),
                    (long) mean.count(),
                    mean.clusters()));
        }
        return told;
    }
}
