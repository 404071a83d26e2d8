/** The list of analyses, the one place that knows them all. */
@NullMarked
package org.lectern.analysis.all;

import org.jspecify.annotations.NullMarked;
