/**
 * Makes up studies that look like a real one: {@link org.lectern.sample.StudyGenerator} writes them as CSV files with
 * the columns of the export that Lectern's figures were first published for. The same settings give the same bytes on
 * every platform.
 */
@NullMarked
package org.lectern.sample;

import org.jspecify.annotations.NullMarked;
