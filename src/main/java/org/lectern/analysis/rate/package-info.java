/**
 * Which share of the views of a video, of a course or of the whole study has a property, how sure that is, and whether it
 * differs from the rest beyond chance: the one kernel of all analyses that ask so.
 *
 * <p>Start at {@link org.lectern.analysis.rate.RateQueries}. A {@link org.lectern.analysis.rate.Property} is SQL over
 * {@code views}; shares are 0..1. The rule of intervals and tests is that of {@link org.lectern.stats.ClusteredShare} and
 * {@link org.lectern.stats.ClusteredContrast}.
 */
@NullMarked
package org.lectern.analysis.rate;

import org.jspecify.annotations.NullMarked;
