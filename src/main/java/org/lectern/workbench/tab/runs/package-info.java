/** What was trained: the runs in the log, what was said of them, two or more of them side by side, and one of them trained again. */
@NullMarked
package org.lectern.workbench.tab.runs;

import org.jspecify.annotations.NullMarked;
