/**
 * The way in: files, folders and archives are opened, previewed and inspected here. Start at
 * {@link org.lectern.ingest.door.Importer}.
 */
@NullMarked
package org.lectern.ingest.door;

import org.jspecify.annotations.NullMarked;
