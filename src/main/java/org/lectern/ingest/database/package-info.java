/**
 * SQLite databases, table by table: each becomes a delimited text. Start at {@link org.lectern.ingest.database.SqliteFile}.
 */
@NullMarked
package org.lectern.ingest.database;

import org.jspecify.annotations.NullMarked;
