/**
 * The exports that Lectern knows: how each is recognised by its columns, and what it holds. Start at
 * {@link org.lectern.ingest.source.Sources}.
 */
@NullMarked
package org.lectern.ingest.source;

import org.jspecify.annotations.NullMarked;
