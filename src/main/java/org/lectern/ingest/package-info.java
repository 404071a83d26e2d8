/**
 * What the rooms of an import all speak: what the user decides ({@link org.lectern.ingest.ImportOptions}), and what is to be
 * known of a file ({@link org.lectern.ingest.QualityNotice}). A file becomes a study in the rooms below; start at
 * {@link org.lectern.ingest.door.Importer}.
 */
@NullMarked
package org.lectern.ingest;

import org.jspecify.annotations.NullMarked;
