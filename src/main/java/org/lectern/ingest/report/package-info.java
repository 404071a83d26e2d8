/**
 * What an import found and did, with the rows that it set aside and why. Start at
 * {@link org.lectern.ingest.report.ImportReport}.
 */
@NullMarked
package org.lectern.ingest.report;

import org.jspecify.annotations.NullMarked;
