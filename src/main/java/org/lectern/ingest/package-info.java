/**
 * A file becomes a study: format and encoding are sniffed, columns recognised, rows that cannot be used set aside with
 * their reason, and all of it told in an {@link org.lectern.ingest.ImportReport}. Start at
 * {@link org.lectern.ingest.Importer}.
 */
@NullMarked
package org.lectern.ingest;

import org.jspecify.annotations.NullMarked;
