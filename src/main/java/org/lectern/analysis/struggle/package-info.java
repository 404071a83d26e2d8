/**
 * Where do learners fall far short of others? Views far below what is usual for their video, by learner, video and
 * course, and where in a course they begin.
 *
 * <p>Start at {@link org.lectern.analysis.struggle.StruggleAnalysis}. Completion and deviations are in percent of a video,
 * shares of views are 0..1; only the published {@code struggle_rate} is in percent. A <em>flagged</em> view is one that
 * the {@link org.lectern.analysis.struggle.StruggleRule} marks; a <em>judged</em> view is one of a video with views enough.
 */
@NullMarked
package org.lectern.analysis.struggle;

import org.jspecify.annotations.NullMarked;
