/** The dialog that asks which column of a file is what, before the file is opened. */
@NullMarked
package org.lectern.workbench.mapping;

import org.jspecify.annotations.NullMarked;
