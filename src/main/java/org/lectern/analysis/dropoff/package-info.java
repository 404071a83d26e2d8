/**
 * Where do learners drop off? Views that stop early by video and by course, the path of learners through a course, and
 * the share of views still running at each percent.
 *
 * <p>Start at {@link org.lectern.analysis.dropoff.DropoffAnalysis}. Completion is in percent of a video, shares are 0..1.
 */
@NullMarked
package org.lectern.analysis.dropoff;

import org.jspecify.annotations.NullMarked;
