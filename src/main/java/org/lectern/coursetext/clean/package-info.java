/**
 * Texts of courses made fit for reading and counting: what pages, databases and subtitles leave in them is taken out, and counted.
 * {@link org.lectern.coursetext.clean.Cleaning} does all of it.
 */
@NullMarked
package org.lectern.coursetext.clean;

import org.jspecify.annotations.NullMarked;
