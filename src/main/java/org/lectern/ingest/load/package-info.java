/**
 * What the rows of a file become in a study: views, events, totals of videos. Start at
 * {@link org.lectern.ingest.load.Loader}.
 */
@NullMarked
package org.lectern.ingest.load;

import org.jspecify.annotations.NullMarked;
