/**
 * What every analysis has in common.
 *
 * <p>An {@link org.lectern.analysis.Analysis} is a function from parameters and a study to
 * {@link org.lectern.analysis.Findings}. A new one is one folder below this and one line in the list
 * ({@code org.lectern.analysis.all.Analyses}); tabs, command line, exports and tests pick it up from there.
 */
@NullMarked
package org.lectern.analysis;

import org.jspecify.annotations.NullMarked;
