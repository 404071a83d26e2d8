package org.lectern.stats;

/**
 * Precision where videos' effects are seen with errors that are independent of one another: in time linear in the number of videos.
 * Groups are absorbed first, R = W - W Z (ZᵀWZ + I / σ_c²)⁻¹ ZᵀW, W being diagonal.
 */
final class DiagonalPrecision implements VideoPrecision {

    private final VideoDesign design;
    private final double[] weight;
    private final double[] groupWeight;
    private final double penalty;
    private final double[][] absorbed;
    private final double[][] absorbedSums;
    private final SweptInverse inverse;

    /**
     * @param seen how precisely each video's effect is seen, 1 / V
     * @param video σ_b²
     * @param group σ_c²; 0 for no groups, infinite where they are explained wholly
     */
    DiagonalPrecision(VideoDesign design, double[] seen, double video, double group) {
        this.design = design;
        weight = new double[seen.length];
        for (int j = 0; j < seen.length; j++) {
            weight[j] = seen[j] / (1 + video * seen[j]);
        }
        groupWeight = design.groupSums(weight);
        penalty = 1 / group;
        int p = design.columns().length;
        absorbed = new double[p][];
        absorbedSums = new double[p][];
        double[][] products = new double[p][p];
        for (int k = 0; k < p; k++) {
            absorbed[k] = absorb(design.columns()[k]);
            absorbedSums[k] = design.groupSums(absorbed[k]);
            for (int i = 0; i <= k; i++) {
                products[i][k] = SweptInverse.dot(design.columns()[i], absorbed[k]);
                products[k][i] = products[i][k];
            }
        }
        inverse = SweptInverse.of(rounded(products, design, weight));
    }

    /** What rounding leaves of a column that groups explain wholly is nothing. */
    private static double[][] rounded(double[][] products, VideoDesign design, double[] weight) {
        for (int k = 0; k < products.length; k++) {
            double before = 0;
            for (int j = 0; j < weight.length; j++) {
                before += weight[j] * design.columns()[k][j] * design.columns()[k][j];
            }
            if (products[k][k] <= 1e-9 * before) {
                products[k][k] = 0;
            }
        }
        return products;
    }

    private boolean absorbs() {
        return !Double.isInfinite(penalty);
    }

    /** R x. */
    private double[] absorb(double... x) {
        double[] product = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            product[j] = weight[j] * x[j];
        }
        if (absorbs()) {
            double[] sums = design.groupSums(product);
            for (int j = 0; j < x.length; j++) {
                product[j] -= weight[j] * share(sums[design.group()[j]], j);
            }
        }
        return product;
    }

    /** What a video's group makes of a sum. */
    private double share(double sum, int video) {
        double all = groupWeight[design.group()[video]] + penalty;
        return all == 0 ? 0 : sum / all;
    }

    /** Coefficients of X for effects z. */
    double[] coefficients(double... z) {
        double[] products = new double[absorbed.length];
        for (int k = 0; k < products.length; k++) {
            products[k] = SweptInverse.dot(absorbed[k], z);
        }
        return inverse.times(products);
    }

    /** Each group's effect where r is left of videos' effects once columns are taken off. */
    double[] groups(double... r) {
        double[] weighted = new double[r.length];
        for (int j = 0; j < r.length; j++) {
            weighted[j] = weight[j] * r[j];
        }
        double[] sums = design.groupSums(weighted);
        for (int c = 0; c < sums.length; c++) {
            double all = groupWeight[c] + penalty;
            sums[c] = !absorbs() || all == 0 ? 0 : sums[c] / all;
        }
        return sums;
    }

    double weight(int video) {
        return weight[video];
    }

    private double[] column(int video) {
        double[] column = new double[absorbed.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = absorbed[k][video];
        }
        return column;
    }

    private double ownBefore(int video) {
        return absorbs() ? weight[video] - weight[video] * share(weight[video], video) : weight[video];
    }

    @Override
    public double own(int video) {
        return Math.max(0, ownBefore(video) - inverse.form(column(video)));
    }

    @Override
    public double withGroup(int video) {
        double[] sums = groupColumn(design.group()[video]);
        double ofGroup = groupWeight[design.group()[video]];
        double before = absorbs() ? weight[video] * (1 - share(ofGroup, video)) : weight[video];
        return before - SweptInverse.dot(sums, inverse.times(column(video)));
    }

    /** Σ of R X over the videos of a group. */
    private double[] groupColumn(int group) {
        double[] column = new double[absorbed.length];
        for (int k = 0; k < column.length; k++) {
            column[k] = absorbedSums[k][group];
        }
        return column;
    }

    @Override
    public double[] leverage(int video) {
        return inverse.times(column(video));
    }

    @Override
    public double[][] covariance() {
        return inverse.rows();
    }

    @Override
    public double trace() {
        double trace = 0;
        for (int j = 0; j < weight.length; j++) {
            trace += own(j);
        }
        return trace;
    }

    @Override
    public double groupTrace() {
        double trace = 0;
        for (int c = 0; c < groupWeight.length; c++) {
            double all = groupWeight[c];
            double before = absorbs() ? (all + penalty == 0 ? 0 : all - all * all / (all + penalty)) : all;
            trace += before - inverse.form(groupColumn(c));
        }
        return trace;
    }

    /**
     * The rank of Q.
     *
     * @param islands how many groups of videos there are between which nothing tells
     */
    int rank(int islands) {
        int known = 0;
        for (double one : weight) {
            known += one > 0 ? 1 : 0;
        }
        int unknown = weight.length - known;
        int groups = 0;
        for (double one : groupWeight) {
            groups += one > 0 ? 1 : 0;
        }
        // The column of ones stands for one island; a video of which nothing is known is one by itself.
        return absorbs()
                ? known - inverse.rank() - Math.max(groups, islands - unknown)
                : known - inverse.rank() - (islands - unknown - 1);
    }
}
