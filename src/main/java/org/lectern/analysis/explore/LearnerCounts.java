package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * How many learners have how many engagements.
 *
 * @param learners number of learners by their number of engagements
 */
record LearnerCounts(SortedMap<Long, Long> learners) {

    private static final int BINS = 50;
    private static final long FEW = 5;

    LearnerCounts {
        learners = Collections.unmodifiableSortedMap(new TreeMap<>(learners));
    }

    /** How many learners there are. */
    long all() {
        return learners.values().stream().mapToLong(Long::longValue).sum();
    }

    long engagements() {
        return learners.entrySet().stream()
                .mapToLong(one -> one.getKey() * one.getValue())
                .sum();
    }

    /** How many have up to five. */
    long few() {
        return count(1, FEW + 1);
    }

    /** 95 % interval of the share that has up to five, 0..1. */
    Interval fewInterval() {
        return Wilson.of(few(), all());
    }

    /** The fewest engagements that half of the learners do not exceed. */
    long median() {
        long left = (all() + 1) / 2;
        for (Map.Entry<Long, Long> one : learners.entrySet()) {
            left -= one.getValue();
            if (left <= 0) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("There are no learners");
    }

    double mean() {
        return (double) engagements() / all();
    }

    /** How many have at least {@code from} and fewer than {@code to}. */
    long count(long from, long to) {
        return learners.subMap(from, to).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Edges of up to 50 bins, each as many times as wide as the one before, and none narrower than 1. */
    List<Long> edges() {
        long end = learners.lastKey() + 1;
        List<Long> edges = new ArrayList<>(List.of(1L));
        for (int bin = 1; bin <= BINS; bin++) {
            long edge = bin == BINS ? end : Math.round(StrictMath.pow((double) end, (double) bin / BINS));
            if (edge > edges.getLast()) {
                edges.add(edge);
            }
        }
        return edges;
    }
}
