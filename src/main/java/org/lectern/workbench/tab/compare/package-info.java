/** Did the change help? The page that compares two studies, and which of their videos are the same. */
@NullMarked
package org.lectern.workbench.tab.compare;

import org.jspecify.annotations.NullMarked;
