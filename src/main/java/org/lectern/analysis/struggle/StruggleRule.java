package org.lectern.analysis.struggle;

/** What makes a view one that falls far short of its video's others. */
public enum StruggleRule {
    /**
     * It lies more than f sample standard deviations below its video's mean: completion &lt; m - f s. Where m is high and
     * s large, only views that hardly began can; where m - f s ≤ 0, none can.
     */
    STANDARD_DEVIATIONS,
    /**
     * It lies below its video's p-th percentile (type 7), and below its mean. A ceiling does not weaken it, but every video
     * has about p % of such views by construction, so it compares learners and not videos. Strictly below: views that
     * share the lowest completion of a video are never flagged where they are more than p %.
     */
    PERCENTILE
}
