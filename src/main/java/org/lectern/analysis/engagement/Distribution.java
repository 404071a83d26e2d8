package org.lectern.analysis.engagement;

import java.util.ArrayList;
import java.util.List;

/** Learners in bins of their score; a bin holds its lower edge and not its upper, the last holds both. */
final class Distribution {

    /** Number of bins between 0 and 1. */
    static final int BINS = 20;

    private Distribution() {}

    /** A bin from one score to another and the number of learners in it. */
    record Bin(double from, double to, long learners) {}

    static List<Bin> of(double[] scores) {
        long[] counts = new long[BINS];
        for (double score : scores) {
            counts[bin(score)]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            bins.add(new Bin(edge(bin), edge(bin + 1), counts[bin]));
        }
        return bins;
    }

    private static int bin(double score) {
        int bin = Math.min((int) (score * BINS), BINS - 1);
        // The product may round across an edge.
        return score < edge(bin) ? bin - 1 : bin;
    }

    private static double edge(int number) {
        return (double) number / BINS;
    }
}
