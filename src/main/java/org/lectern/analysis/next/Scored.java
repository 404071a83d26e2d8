package org.lectern.analysis.next;

/**
 * What a model scores by one measure.
 *
 * @param split how learners' items were divided
 * @param model its id
 * @param metric the measure's id
 * @param k how many items a list shows
 * @param value of all learners who judge
 * @param minusPopularity what is left of it beside the most opened items, learner by learner
 * @param minusOrder the same beside the order of the catalogue
 */
record Scored(
        String split,
        String model,
        String metric,
        int k,
        Estimate value,
        Estimate minusPopularity,
        Estimate minusOrder) {}
