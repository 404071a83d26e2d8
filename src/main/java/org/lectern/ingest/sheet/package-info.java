/**
 * Tables that are laid out as sheets, in workbooks and web pages, row by row. Start at {@link org.lectern.ingest.sheet.Books}.
 */
@NullMarked
package org.lectern.ingest.sheet;

import org.jspecify.annotations.NullMarked;
