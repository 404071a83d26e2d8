package org.lectern.analysis.predictor;

import org.lectern.stats.Interval;

/**
 * Judged views of about the same probability.
 *
 * @param predicted mean probability said of them, 0..1
 * @param finished share of them that were finished, 0..1
 * @param interval 95 % of that share, counting learners
 * @param views how many they are
 * @param learners who made them
 */
record ReliabilityBin(double predicted, double finished, Interval interval, long views, long learners) {}
