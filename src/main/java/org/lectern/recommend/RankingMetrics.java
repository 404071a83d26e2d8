package org.lectern.recommend;

import java.util.EnumMap;
import java.util.Map;

/**
 * Measures of one ranking. Source of the discounted gain: K. Järvelin and J. Kekäläinen, Cumulated gain-based evaluation of IR
 * techniques, ACM Transactions on Information Systems 20 (2002), 422-446.
 */
public final class RankingMetrics {

    private RankingMetrics() {}

    /**
     * @param hits of the items shown in order, whether each is a test item; at most k
     * @param k how many were to be shown
     * @param tests number of test items, at least 1
     * @param first rank of the first test item among all candidates, from 1; 0 where none is a candidate
     * @return every measure
     */
    public static Map<RankingMetric, Double> of(boolean[] hits, int k, int tests, int first) {
        int attainable = Math.min(k, tests);
        int found = 0;
        double precisions = 0;
        for (int place = 0; place < hits.length; place++) {
            if (hits[place]) {
                found++;
                precisions += found / (place + 1.0);
            }
        }
        Map<RankingMetric, Double> figures = new EnumMap<>(RankingMetric.class);
        figures.put(RankingMetric.NDCG, gain(hits) / ideal(attainable));
        figures.put(RankingMetric.PRECISION, found / (double) k);
        figures.put(RankingMetric.ATTAINABLE_PRECISION, found / (double) attainable);
        figures.put(RankingMetric.RECALL, found / (double) tests);
        figures.put(RankingMetric.RECIPROCAL_RANK, first == 0 ? 0 : 1.0 / first);
        figures.put(RankingMetric.AVERAGE_PRECISION, precisions / attainable);
        figures.put(RankingMetric.HIT, found > 0 ? 1.0 : 0);
        return figures;
    }

    /** As published: over the gain of the hits alone, as if nothing else had been there to find; 0 without a hit. */
    public static double ndcgOverShown(boolean... hits) {
        int found = 0;
        for (boolean hit : hits) {
            found += hit ? 1 : 0;
        }
        return found == 0 ? 0 : gain(hits) / ideal(found);
    }

    private static double gain(boolean... hits) {
        double gain = 0;
        for (int place = 0; place < hits.length; place++) {
            gain += hits[place] ? discount(place) : 0;
        }
        return gain;
    }

    private static double ideal(int hits) {
        double gain = 0;
        for (int place = 0; place < hits; place++) {
            gain += discount(place);
        }
        return gain;
    }

    private static double discount(int place) {
        return StrictMath.log(2) / StrictMath.log(place + 2);
    }
}
