package org.lectern.coursetext;

/**
 * Two texts that have terms in common.
 *
 * @param one number of the one
 * @param other number of the other
 * @param cosine of their weighted terms, over 0 and at most 1
 */
public record AlikePair(int one, int other, double cosine) {}
