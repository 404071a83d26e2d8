package org.lectern.sample;

/**
 * A learner as drawn.
 *
 * @param job which decides seniority and department
 * @param style one of {@link EngagementLaw#STYLES}
 * @param weight how often it is this learner who does something, beside the others
 * @param factors of the learner's taste
 */
record MadeUpLearner(JobTitle job, String style, double weight, Factors factors) {}
