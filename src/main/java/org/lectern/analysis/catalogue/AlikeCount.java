package org.lectern.analysis.catalogue;

/**
 * How many pairs of texts are alike.
 *
 * @param atLeast their likeness
 * @param pairs of all items
 * @param pairsOfOpened of those that anybody opened, their terms weighed among those alone
 */
record AlikeCount(double atLeast, long pairs, long pairsOfOpened) {}
