/** What happens inside a video? The page of the timeline analysis and its settings. */
@NullMarked
package org.lectern.workbench.tab.timeline;

import org.jspecify.annotations.NullMarked;
