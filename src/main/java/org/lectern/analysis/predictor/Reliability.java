package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import org.lectern.stats.ClusteredMean;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.ScoredRows;

/** Counts judged views by bins of their probability, learner by learner. */
final class Reliability {

    private final List<ScoredRows.Bin> bins;
    /** Of the learner at hand, by bin. */
    private final double[] views;

    private final double[] finished;
    /** Over the learners before, by bin. */
    private final List<Sums> sums = new ArrayList<>();

    private static final class Sums {
        private long learners;
        private double views;
        private double finished;
        private double finishedSquares;
        private double products;
        private double viewSquares;

        void add(double n, double s) {
            learners++;
            views += n;
            finished += s;
            finishedSquares += s * s;
            products += s * n;
            viewSquares += n * n;
        }

        ClusteredMean mean() {
            return new ClusteredMean(learners, views, finished, finishedSquares, products, viewSquares);
        }
    }

    private Reliability(List<ScoredRows.Bin> bins) {
        this.bins = bins;
        views = new double[bins.size()];
        finished = new double[bins.size()];
        bins.forEach(_ -> sums.add(new Sums()));
    }

    /** @param bins of the judged views, probabilities rising */
    static List<ReliabilityBin> of(JudgedViews judged, List<ScoredRows.Bin> bins) {
        Reliability reliability = new Reliability(bins);
        for (int row = 0; row < judged.rows(); row++) {
            if (row > 0 && judged.learner(row) != judged.learner(row - 1)) {
                reliability.endLearner();
            }
            int bin = reliability.bin(judged.probability(judged.cell(row)));
            reliability.views[bin] += judged.views(row);
            reliability.finished[bin] += judged.finished(row);
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
        for (int bin = 0; bin < views.length; bin++) {
            if (views[bin] > 0) {
                sums.get(bin).add(views[bin], finished[bin]);
                views[bin] = 0;
                finished[bin] = 0;
            }
        }
    }

    private List<ReliabilityBin> told() {
        List<ReliabilityBin> told = new ArrayList<>();
        for (int bin = 0; bin < views.length; bin++) {
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
