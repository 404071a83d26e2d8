package org.lectern.analysis.next;

/**
 * An item for a learner.
 *
 * @param learner as the study names them
 * @param rank from 1
 * @param item its number
 * @param score of the model
 * @param reason in words
 */
record Suggestion(String learner, int rank, int item, double score, String reason) {}
