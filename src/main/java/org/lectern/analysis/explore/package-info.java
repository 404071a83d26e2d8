/**
 * Which videos hold attention? Completion by video and by course, its distribution, and what stands out beyond chance.
 *
 * <p>Start at {@link org.lectern.analysis.explore.ExploreAnalysis}. Completion is in percent of a video, shares of views
 * are 0..1.
 */
@NullMarked
package org.lectern.analysis.explore;

import org.jspecify.annotations.NullMarked;
