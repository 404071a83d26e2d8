package org.lectern.analysis.clusters;

/**
 * One group of learners.
 *
 * @param number from 1, by mean completion, lowest first
 * @param name in words, unique in its answer
 * @param learners how many
 * @param share of all learners, 0..1
 * @param completion mean over its learners of their mean completion, in percent
 * @param videos mean over its learners of their number of distinct videos
 * @param views of all its learners
 * @param silhouette mean over its learners, -1..1; estimated where silhouettes come from a sample
 * @param stability how much of it comes back when learners are resampled, 0..1; NaN where that could not be tried
 */
record ClusterProfile(
        int number,
        String name,
        int learners,
        double share,
        double completion,
        double videos,
        long views,
        double silhouette,
        double stability) {}
