/** What a tab says, on paper: laid out on pages as large as the printer's, and printed. */
@NullMarked
package org.lectern.workbench.print;

import org.jspecify.annotations.NullMarked;
