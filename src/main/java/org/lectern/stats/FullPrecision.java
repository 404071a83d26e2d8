package org.lectern.stats;

/** Precision where videos' effects are seen with errors that go together, as they do where learners are few: exact, in n³. */
final class FullPrecision implements VideoPrecision {

    private final VideoDesign design;
    private final double[][] q;
    private final double[][] leverage;
    private final SweptInverse inverse;
    private final double rank;

    /**
     * @param seen how precisely videos' effects are seen, V⁻¹ by row and column, with as little as one row that tells nothing
     * @param seenRank its rank
     * @param video σ_b²
     * @param group σ_c²; 0 for no groups, infinite where they are explained wholly
     */
    FullPrecision(VideoDesign design, double[][] seen, double seenRank, double video, double group) {
        this.design = design;
        double[][] w = video == 0 ? copy(seen) : marginal(seen, video);
        double free = seenRank;
        if (group > 0) {
            free -= removeGroups(w, design, group);
        }
        int p = design.columns().length;
        double[][] products = new double[p][];
        double[][] crossed = new double[p][p];
        for (int k = 0; k < p; k++) {
            products[k] = times(w, design.columns()[k]);
            for (int i = 0; i < p; i++) {
                crossed[i][k] = SweptInverse.dot(design.columns()[i], products[k]);
            }
            dropNothing(crossed, k, seen, design.columns()[k]);
        }
        inverse = SweptInverse.of(crossed);
        leverage = new double[design.videos()][];
        for (int j = 0; j < leverage.length; j++) {
            leverage[j] = inverse.times(column(products, j));
        }
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[i][j] -= SweptInverse.dot(column(products, i), leverage[j]);
            }
        }
        q = w;
        rank = free - inverse.rank();
    }

    /** What rounding leaves of a column that learners or groups take out wholly is nothing. */
    private static void dropNothing(double[][] crossed, int k, double[][] seen, double... column) {
        double before = 0;
        for (int j = 0; j < column.length; j++) {
            before += seen[j][j] * column[j] * column[j];
        }
        if (crossed[k][k] <= 1e-9 * before) {
            crossed[k][k] = 0;
        }
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }

    /** (V + σ_b² I)⁻¹ = (I + σ_b² V⁻¹)⁻¹ V⁻¹, which needs no V. */
    private static double[][] marginal(double[][] seen, double video) {
        double[][] a = new double[seen.length][seen.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                a[i][j] = (i == j ? 1 : 0) + video * seen[i][j];
            }
        }
        PositiveDefinite solver = new PositiveDefinite(a);
        double[][] w = new double[seen.length][];
        for (int i = 0; i < w.length; i++) {
            w[i] = solver.solve(seen[i]);
        }
        return w;
    }

    /** Takes groups out of W, and tells how many there were to be taken out. */
    private static int removeGroups(double[][] w, VideoDesign design, double group) {
        int n = w.length;
        double[][] sums = new double[n][];
        double[][] among = new double[design.groups()][design.groups()];
        for (int j = 0; j < n; j++) {
            sums[j] = design.groupSums(w[j]);
            for (int c = 0; c < among.length; c++) {
                among[design.group()[j]][c] += sums[j][c];
            }
        }
        for (int c = 0; c < among.length; c++) {
            among[c][c] += 1 / group;
        }
        SweptInverse inverse = SweptInverse.of(among);
        for (int i = 0; i < n; i++) {
            double[] solved = inverse.times(sums[i]);
            for (int j = 0; j < n; j++) {
                w[i][j] -= SweptInverse.dot(solved, sums[j]);
            }
        }
        return inverse.rank();
    }

    private static double[] times(double[][] matrix, double... x) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = SweptInverse.dot(matrix[i], x);
        }
        return product;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = rows[k][column];
        }
        return values;
    }

    @Override
    public double own(int video) {
        return Math.max(0, q[video][video]);
    }

    @Override
    public double withGroup(int video) {
        return design.groupSums(q[video])[design.group()[video]];
    }

    @Override
    public double[] leverage(int video) {
        return leverage[video];
    }

    @Override
    public double[][] covariance() {
        return inverse.rows();
    }

    /** uᵀ Q u. */
    double form(double... u) {
        return SweptInverse.dot(u, times(q, u));
    }

    @Override
    public double trace() {
        double trace = 0;
        for (int j = 0; j < q.length; j++) {
            trace += q[j][j];
        }
        return trace;
    }

    @Override
    public double groupTrace() {
        double trace = 0;
        for (int j = 0; j < q.length; j++) {
            trace += withGroup(j);
        }
        return trace;
    }

    /** What uᵀ Q u is expected to be where nothing but errors is behind u, provided that σ_b² is 0. */
    double rank() {
        return rank;
    }
}
