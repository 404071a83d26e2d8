package org.lectern.learning;

/**
 * Finds the cut of a node by the sums of its bins that spares the most loss: with G and H the sums of gradients and curvatures of
 * the node and of both its children, G₁²/(H₁+λ) + G₀²/(H₀+λ) - G²/(H+λ). What is missing is tried on either side. Source: T.
 * Chen and C. Guestrin, XGBoost: a scalable tree boosting system, KDD (2016), equation 7 and algorithm 3.
 */
final class HistogramSearch {

    /** What a cut has to spare, in nats. */
    private static final double LEAST_GAIN = 1e-6;

    private final int[] offsets;
    private final double penalty;
    private final double lightest;
    private final double perUnit;

    /** Where what is missing goes. */
    private enum Missing {
        /** Nothing is. */
        NONE,
        NO,
        YES
    }

    /** Of the best cut found last. */
    private int feature;

    private int place;
    private boolean missingYes;
    private double gain;
    private long yes;

    /**
     * @param offsets where the bins of each feature begin
     * @param penalty λ
     * @param lightest the least H of a child
     * @param perUnit units of sums to 1
     */
    HistogramSearch(int[] offsets, double penalty, double lightest, double perUnit) {
        this.offsets = offsets;
        this.penalty = penalty * perUnit;
        this.lightest = lightest * perUnit;
        this.perUnit = perUnit;
    }

    /** Whether a node is heavy enough for two children. */
    boolean mayCut(long total) {
        return PackedGradients.curvature(total) >= 2 * lightest;
    }

    /** What a leaf says, before the learning rate. */
    double leaf(long total) {
        double below = PackedGradients.curvature(total) + penalty;
        return below > 0 ? -PackedGradients.gradient(total) / below : 0;
    }

    /**
     * Looks for the best cut; of equally good ones the first.
     *
     * @param sums of all bins
     * @param features that may be asked for, rising
     * @param total of the node
     */
    boolean find(long[] sums, int[] features, long total) {
        double unsplit = score(total);
        double best = unsplit + LEAST_GAIN * perUnit;
        gain = 0;
        for (int each : features) {
            boolean someMissing = sums[offsets[each]] != 0;
            best = scan(sums, each, total, someMissing ? Missing.NO : Missing.NONE, best, unsplit);
            if (someMissing) {
                best = scan(sums, each, total, Missing.YES, best, unsplit);
            }
        }
        return gain > 0;
    }

    private double scan(long[] sums, int asked, long total, Missing missing, double before, double unsplit) {
        int from = offsets[asked];
        // What is missing alone may go to the yes-child, too.
        int first = missing == Missing.YES ? 0 : 1;
        int last = offsets[asked + 1] - from - 1;
        double best = before;
        long below = 0;
        for (int bin = first; bin < last; bin++) {
            long sum = sums[from + bin];
            below += sum;
            if (sum == 0) {
                continue;
            }
            double score = score(below, total - below);
            if (score > best) {
                best = score;
                feature = asked;
                place = bin;
                yes = below;
                missingYes = missing == Missing.YES || (missing == Missing.NONE && isMost(below, total));
                gain = (score - unsplit) / perUnit;
            }
        }
        return best;
    }

    /** Where nothing is missing, what will be goes where most of the others do. */
    private static boolean isMost(long part, long total) {
        return 2 * PackedGradients.curvature(part) >= PackedGradients.curvature(total);
    }

    private double score(long sum) {
        double gradient = PackedGradients.gradient(sum);
        double curvature = PackedGradients.curvature(sum) + penalty;
        return curvature > 0 ? gradient * gradient / curvature : 0;
    }

    /** Of both children; below all others where one is too light. */
    private double score(long one, long other) {
        double curvature = PackedGradients.curvature(one);
        double curvatureOfOther = PackedGradients.curvature(other);
        if (curvature < lightest || curvatureOfOther < lightest) {
            return Double.NEGATIVE_INFINITY;
        }
        double gradient = PackedGradients.gradient(one);
        double gradientOfOther = PackedGradients.gradient(other);
        double h = curvature + penalty;
        double hOfOther = curvatureOfOther + penalty;
        return (gradient * gradient * hOfOther + gradientOfOther * gradientOfOther * h) / (h * hOfOther);
    }

    int feature() {
        return feature;
    }

    /** The last bin that goes to the yes-child. */
    int place() {
        return place;
    }

    boolean missingYes() {
        return missingYes;
    }

    /** In nats, twice. */
    double gain() {
        return gain;
    }

    /** Sum of what goes to the yes-child. */
    long yes() {
        return yes;
    }
}
