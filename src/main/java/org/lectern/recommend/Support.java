package org.lectern.recommend;

/**
 * How many learners stand behind a reason.
 *
 * @param learners who did both
 * @param of all who opened the item of the history
 */
public record Support(int learners, int of) {}
