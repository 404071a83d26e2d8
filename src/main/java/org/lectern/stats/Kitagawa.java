package org.lectern.stats;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Why the mean of values, such as completions of views, differs between two sides: because other groups make up the values
 * (videos), because other strata make them up within a group (learners who do much or little), or because the same stratum of
 * the same group has another mean.
 *
 * <p>With pᵥ the share of group v among a side's values, qᵥₛ that of stratum s within it, mᵥₛ the mean of a cell, Mᵥ = Σₛ qᵥₛ mᵥₛ,
 * of sides A and B, a bar over a letter for the mean of the two sides and Δ for B less A,
 *
 * <pre>
 *   M_B - M_A = Σᵥ Δpᵥ M̄ᵥ  +  Σᵥ p̄ᵥ Σₛ Δqᵥₛ m̄ᵥₛ  +  Σᵥ p̄ᵥ Σₛ q̄ᵥₛ Δmᵥₛ
 * </pre>
 *
 * <p>exactly. A group that only one side has adds its whole share, pᵥ Mᵥ of B or -pᵥ Mᵥ of A, to the first sum. Source: E. M.
 * Kitagawa, Components of a difference between two rates, Journal of the American Statistical Association 50 (1955), 1168-1194.
 *
 * <p>Values come in clusters, such as learners. Each part is a smooth function of the cells' sums, so that its error is
 * the sum of what the clusters add ({@link #contribution}), and its variance, over G of them, G/(G-1) times the sum of the
 * squares of that: W. G. Cochran, Sampling Techniques, 3rd edition (1977), section 9A.1. Within the parts, the
 * deviations from the mean of a cell of g clusters are too small by √(1 - 1/g), which is made up for; those of a single cluster are
 * taken from the group's mean, or the side's where the group has no other cluster.
 */
public final class Kitagawa {

    /** What a difference is made of. */
    public enum Part {
        /** All of it, the sum of the others. */
        WHOLE,
        /** Other groups. */
        GROUPS,
        /** Other strata within the groups. */
        STRATA,
        /** Other means of the same strata of the same groups. */
        MEANS
    }

    /**
     * What stands in the cells of one side; cell v · S + s is stratum s of group v, of S strata. A group that both sides have has the
     * same strata on both.
     */
    public static final class Cells {

        private final double[] counts;
        private final double[] sums;
        private final int[] clusters;

        /** A number of cells without values. */
        public Cells(int cells) {
            counts = new double[cells];
            sums = new double[cells];
            clusters = new int[cells];
        }

        /** Adds what one cluster has in a cell. */
        public void add(int cell, double count, double sum) {
            counts[cell] += count;
            sums[cell] += sum;
            clusters[cell]++;
        }
    }

    private final int strata;
    private final Side[] sides;
    private final Map<Part, Double> parts = new EnumMap<>(Part.class);

    /** The shares and means of one side, and what its cells weigh in each part. */
    private static final class Side {

        final Cells cells;
        final double count;
        final double mean;
        final double[] groupCounts;
        final double[] groupMeans;

        /** Of each part and cell: what one more value adds, whatever it is. */
        final Map<Part, double[]> perCount = new EnumMap<>(Part.class);

        /** Of each part and cell: what a value adds by its deviation. */
        final Map<Part, double[]> perDeviation = new EnumMap<>(Part.class);

        /** From where the deviations of a cell are taken. */
        final double[] centres;

        Side(Cells cells, int strata) {
            this.cells = cells;
            int groups = cells.counts.length / strata;
            this.count = Arrays.stream(cells.counts).sum();
            this.mean = Arrays.stream(cells.sums).sum() / count;
            this.groupCounts = new double[groups];
            this.groupMeans = new double[groups];
            this.centres = new double[cells.counts.length];
            for (Part part : Part.values()) {
                perCount.put(part, new double[cells.counts.length]);
                perDeviation.put(part, new double[cells.counts.length]);
            }
            for (int group = 0; group < groups; group++) {
                double sum = 0;
                for (int cell = group * strata; cell < (group + 1) * strata; cell++) {
                    groupCounts[group] += cells.counts[cell];
                    sum += cells.sums[cell];
                }
                groupMeans[group] = sum / groupCounts[group];
            }
            for (int cell = 0; cell < centres.length; cell++) {
                centres[cell] = centre(cell, strata);
            }
        }

        private double centre(int cell, int strata) {
            if (cells.clusters[cell] != 1) {
                return mean(cell);
            }
            int group = cell / strata;
            return groupCounts[group] > cells.counts[cell] ? groupMeans[group] : mean;
        }

        static double[] of(Map<Part, double[]> weights, Part part) {
            return Objects.requireNonNull(weights.get(part), part.name());
        }

        boolean has(int group) {
            return groupCounts[group] > 0;
        }

        double mean(int cell) {
            return cells.sums[cell] / cells.counts[cell];
        }

        /** pᵥ. */
        double share(int group) {
            return groupCounts[group] / count;
        }

        /** qᵥₛ. */
        double within(int group, int cell) {
            return cells.counts[cell] / groupCounts[group];
        }

        /** Makes up for deviations from a mean that they have a part in. */
        double spread(int cell) {
            int clusters = cells.clusters[cell];
            return clusters < 2 ? 1 : Math.sqrt(clusters / (clusters - 1.0));
        }
    }

    /**
     * @param strata S, number of strata
     * @param a the side that is compared with; at least one value
     * @param b the other, of as many cells; at least one value
     */
    public Kitagawa(int strata, Cells a, Cells b) {
        this.strata = strata;
        this.sides = new Side[] {new Side(a, strata), new Side(b, strata)};
        if (!(sides[0].count > 0 && sides[1].count > 0) || a.counts.length != b.counts.length) {
            throw new IllegalArgumentException("Both sides need values in the same cells");
        }
        parts.put(Part.WHOLE, sides[1].mean - sides[0].mean);
        weigh(sides[0], sides[1], -1);
        weigh(sides[1], sides[0], 1);
    }

    /** M_A. */
    public double meanOfFirst() {
        return sides[0].mean;
    }

    /** M_B. */
    public double meanOfSecond() {
        return sides[1].mean;
    }

    /** A part of M_B - M_A. */
    public double part(Part part) {
        return parts.getOrDefault(part, 0.0);
    }

    /**
     * What one cluster adds to the error of a part by its values in a cell.
     *
     * @param side 0 for A, 1 for B
     * @param count number of the cluster's values in the cell
     * @param sum of them
     */
    public double contribution(Part part, int side, int cell, double count, double sum) {
        Side of = sides[side];
        double centre = part == Part.WHOLE || part == Part.GROUPS ? of.mean(cell) : of.centres[cell];
        return Side.of(of.perCount, part)[cell] * count + Side.of(of.perDeviation, part)[cell] * (sum - centre * count);
    }

    /** The derivatives of every part by what stands in one side's cells; sign is 1 for B, -1 for A. */
    private void weigh(Side side, Side other, int sign) {
        int groups = side.groupCounts.length;
        double[] mix = new double[groups];
        double[] byStrata = new double[groups];
        double[] byMeans = new double[groups];
        double[] expected = new double[3];
        for (int group = 0; group < groups; group++) {
            if (side.has(group)) {
                boolean both = other.has(group);
                mix[group] = both ? (side.groupMeans[group] + other.groupMeans[group]) / 2 : side.groupMeans[group];
                byStrata[group] = both ? inside(side, other, group, true) : 0;
                byMeans[group] = both ? inside(side, other, group, false) : 0;
                expected[0] += side.share(group) * mix[group];
                expected[1] += side.share(group) * byStrata[group] / 2;
                expected[2] += side.share(group) * byMeans[group] / 2;
            }
        }
        for (int group = 0; group < groups; group++) {
            if (side.has(group)) {
                tell(side, other, group, sign, mix[group], byStrata[group], byMeans[group]);
                weigh(side, other, group, sign, new double[] {
                    mix[group] - expected[0], byStrata[group] / 2 - expected[1], byMeans[group] / 2 - expected[2]
                });
            }
        }
    }

    /** Σₛ Δqᵥₛ m̄ᵥₛ, or Σₛ q̄ᵥₛ Δmᵥₛ, of a side less the other. */
    private double inside(Side side, Side other, int group, boolean byStrata) {
        double sum = 0;
        for (int cell = group * strata; cell < (group + 1) * strata; cell++) {
            if (side.cells.counts[cell] > 0) {
                double q = side.within(group, cell);
                double p = other.within(group, cell);
                double m = side.mean(cell);
                double w = other.mean(cell);
                sum += byStrata ? (q - p) * (m + w) / 2 : (q + p) / 2 * (m - w);
            }
        }
        return sum;
    }

    /** Adds a group's share to the parts; what both sides have is added once, by B. */
    private void tell(Side side, Side other, int group, int sign, double mix, double byStrata, double byMeans) {
        if (!other.has(group)) {
            add(Part.GROUPS, sign * side.share(group) * mix);
        } else if (sign > 0) {
            double share = (side.share(group) + other.share(group)) / 2;
            add(Part.GROUPS, (side.share(group) - other.share(group)) * mix);
            add(Part.STRATA, share * byStrata);
            add(Part.MEANS, share * byMeans);
        }
    }

    private void add(Part part, double amount) {
        parts.merge(part, amount, Double::sum);
    }

    /** @param beyond of the three parts, how far the group lies from what is expected of all */
    private void weigh(Side side, Side other, int group, int sign, double[] beyond) {
        boolean both = other.has(group);
        double share = both ? (side.share(group) + other.share(group)) / 2 : 0;
        double moved = both ? (side.share(group) - other.share(group)) / 2 : side.share(group);
        double strataMean = 0;
        double meansMean = 0;
        for (int cell = group * strata; both && cell < (group + 1) * strata; cell++) {
            if (side.cells.counts[cell] > 0) {
                strataMean += side.within(group, cell) * middle(side, other, cell);
                meansMean += side.within(group, cell) * half(side, other, cell);
            }
        }
        for (int cell = group * strata; cell < (group + 1) * strata; cell++) {
            if (side.cells.counts[cell] > 0) {
                double m = side.mean(cell);
                double n = side.groupCounts[group];
                double q = side.within(group, cell);
                double p = both ? other.within(group, cell) : 0;
                set(Part.WHOLE, side, cell, sign, (m - side.mean) / side.count, 1 / side.count);
                set(
                        Part.GROUPS,
                        side,
                        cell,
                        sign,
                        beyond[0] / side.count + moved * (m - side.groupMeans[group]) / n,
                        moved / n);
                set(
                        Part.STRATA,
                        side,
                        cell,
                        sign,
                        beyond[1] / side.count + (both ? share * (middle(side, other, cell) - strataMean) / n : 0),
                        share * (q - p) / 2 / side.cells.counts[cell]);
                set(
                        Part.MEANS,
                        side,
                        cell,
                        sign,
                        beyond[2] / side.count + (both ? share * (half(side, other, cell) - meansMean) / n : 0),
                        share * (q + p) / 2 / side.cells.counts[cell]);
            }
        }
    }

    private static double middle(Side side, Side other, int cell) {
        return (side.mean(cell) + other.mean(cell)) / 2;
    }

    private static double half(Side side, Side other, int cell) {
        return (side.mean(cell) - other.mean(cell)) / 2;
    }

    private static void set(Part part, Side side, int cell, int sign, double perCount, double perDeviation) {
        // What the whole is made of are deviations from its own mean, to which the cell's belongs.
        double spread = part == Part.WHOLE ? 1 : side.spread(cell);
        Side.of(side.perCount, part)[cell] = sign * perCount;
        Side.of(side.perDeviation, part)[cell] = sign * perDeviation * spread;
    }
}
