package org.lectern.analysis.struggle;

/**
 * One learner.
 *
 * @param views number of judged views, at least 1
 * @param flagged number of them that are flagged
 * @param below sum over flagged views of how far they lie below their videos' means, in percent
 */
record StruggleLearner(String name, long views, long flagged, double below) {}
