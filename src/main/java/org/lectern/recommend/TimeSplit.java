package org.lectern.recommend;

/**
 * A split at one moment, and how much of what came later it cannot judge.
 *
 * @param split the later pairs of learners and items that are known from before
 * @param later number of pairs after the moment
 * @param ofNewLearners share of these by learners without a pair before, 0..1; NaN where nothing is later
 * @param onNewItems share of these on items without a pair before, likewise
 */
public record TimeSplit(Split split, int later, double ofNewLearners, double onNewItems) {}
