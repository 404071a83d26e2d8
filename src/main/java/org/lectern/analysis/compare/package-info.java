/**
 * Did the change help? Two studies side by side: what differs over all and why, which videos and courses differ beyond
 * chance, and which videos are new or gone.
 *
 * <p>Start at {@link org.lectern.analysis.compare.CompareAnalysis}. Each study is asked for its own sums, a {@link
 * org.lectern.analysis.compare.Watched}; {@link org.lectern.analysis.compare.BothSides} puts videos and learners of both under the
 * same numbers. Which videos are the same, {@link org.lectern.analysis.compare.Matching} says. Completion and differences are in
 * percent and percentage points.
 */
@NullMarked
package org.lectern.analysis.compare;

import org.jspecify.annotations.NullMarked;
