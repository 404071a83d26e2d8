package org.lectern.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One descent of k-means from greedy k-means++, written out plainly, point by point; the peer of {@link KMeans}. */
final class PlainKMeans {

    private final double[][] points;
    private final List<double[]> centres = new ArrayList<>();
    private final int[] labels;

    /** @param points by dimension and point */
    PlainKMeans(double[][] points, int k, NumpyDraws draws) {
        this.points = points;
        labels = new int[points[0].length];
        centres.add(point(draws.below(labels.length)));
        while (centres.size() < k) {
            centres.add(next(draws, 2 + (int) Math.floor(Math.log(k))));
        }
        Arrays.fill(labels, -1);
        while (assign()) {
            for (int c = 0; c < k; c++) {
                centres.set(c, mean(c));
            }
        }
    }

    private double[] point(int i) {
        return Arrays.stream(points).mapToDouble(column -> column[i]).toArray();
    }

    private double[] next(NumpyDraws draws, int candidates) {
        double total = sum(centres);
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        double[] shares = new double[candidates];
        Arrays.setAll(shares, _ -> draws.share());
        for (double share : shares) {
            int at = 0;
            double running = squared(at, centres);
            while (running < share * total) {
                at++;
                running += squared(at, centres);
            }
            List<double[]> more = new ArrayList<>(centres);
            more.add(point(at));
            if (sum(more) < least) {
                least = sum(more);
                best = point(at);
            }
        }
        return best;
    }

    private double sum(List<double[]> all) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += squared(i, all);
        }
        return sum;
    }

    private double squared(int i, List<double[]> all) {
        return all.stream().mapToDouble(centre -> squared(i, centre)).min().orElseThrow();
    }

    private double squared(int i, double[] centre) {
        double sum = 0;
        for (int d = 0; d < centre.length; d++) {
            sum += Math.pow(points[d][i] - centre[d], 2);
        }
        return sum;
    }

    private boolean assign() {
        int[] before = labels.clone();
        for (int i = 0; i < labels.length; i++) {
            for (int c = 0; c < centres.size(); c++) {
                if (c == 0 || squared(i, centres.get(c)) < squared(i, centres.get(labels[i]))) {
                    labels[i] = c;
                }
            }
        }
        return !Arrays.equals(before, labels);
    }

    private double[] mean(int c) {
        double[] mean = new double[points.length];
        double n = Arrays.stream(labels).filter(label -> label == c).count();
        for (int i = 0; i < labels.length; i++) {
            for (int d = 0; labels[i] == c && d < mean.length; d++) {
                mean[d] += points[d][i] / n;
            }
        }
        return mean;
    }

    int[] labels() {
        return labels.clone();
    }

    double[] centre(int c) {
        return centres.get(c).clone();
    }

    double inertia() {
        return sum(centres);
    }
}
