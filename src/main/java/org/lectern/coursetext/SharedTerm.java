package org.lectern.coursetext;

/**
 * A term that two texts have.
 *
 * @param weight the product of its weights in both; those of all shared terms add up to the cosine
 */
public record SharedTerm(String term, double weight) {}
