package org.lectern.recommend;

import java.util.Locale;

/** What is measured of the items shown to a learner; all are 0..1, the more the better. */
public enum RankingMetric {
    /** Discounted gain: a hit at place p counts 1 / log2(p + 1), over what min(k, number of test items) hits in front would. */
    NDCG,
    /** Hits / k. */
    PRECISION,
    /** Hits / min(k, number of test items). */
    ATTAINABLE_PRECISION,
    /** Hits / number of test items. */
    RECALL,
    /** 1 / rank of the first test item among all candidates. */
    RECIPROCAL_RANK,
    /** Mean over min(k, number of test items) of the precision at each hit. */
    AVERAGE_PRECISION,
    /** 1 where there is a hit. */
    HIT;

    /** Its name in tables, such as {@code reciprocal_rank}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
