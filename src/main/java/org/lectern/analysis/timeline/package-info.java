/**
 * What happens inside a video? Who watches each moment of it for the first time and again, and where more people go back,
 * jump ahead or leave than around it, beyond chance.
 *
 * <p>Start at {@link org.lectern.analysis.timeline.TimelineAnalysis}. Positions are in seconds, shares are 0..1.
 */
@NullMarked
package org.lectern.analysis.timeline;

import org.jspecify.annotations.NullMarked;
