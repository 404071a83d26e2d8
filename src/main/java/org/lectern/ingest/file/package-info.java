/**
 * What lies in a file: its kind, its encoding, the files of an archive, and the table in it. Start at
 * {@link org.lectern.ingest.file.TableReader}.
 */
@NullMarked
package org.lectern.ingest.file;

import org.jspecify.annotations.NullMarked;
