package org.lectern.evaluation;

import org.lectern.stats.Interval;

/**
 * Judged rows of about the same probability.
 *
 * @param predicted mean probability said of them, 0..1
 * @param share how many of them are a yes, 0..1
 * @param interval 95 % of that share, counting learners
 * @param rows how many they are
 * @param learners whose they are
 */
public record ReliabilityBin(double predicted, double share, Interval interval, long rows, long learners) {}
