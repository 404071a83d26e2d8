/** All that is known of one video, course or learner. */
@NullMarked
package org.lectern.workbench.tab.detail;

import org.jspecify.annotations.NullMarked;
