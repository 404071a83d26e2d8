/** Where do learners fall far short? The page of the struggle analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.struggle;

import org.jspecify.annotations.NullMarked;
