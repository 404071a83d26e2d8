package org.lectern.analysis.next;

/**
 * What a way of choosing is worth: NDCG of the lists that were judged by learners' last items.
 *
 * @param model its id
 * @param value of all learners who judge
 * @param overPopularity what is left of it beside the most opened items, learner by learner
 * @param overOrder the same beside the order of the catalogue
 */
public record Worth(String model, Estimate value, Estimate overPopularity, Estimate overOrder) {}
