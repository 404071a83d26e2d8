package org.lectern.analysis.risk;

/**
 * What rows must pass to be learnt from, and how many did.
 *
 * @param id for scripts
 * @param rows left after it
 * @param reason in words
 */
record Gate(String id, long rows, String reason) {}
