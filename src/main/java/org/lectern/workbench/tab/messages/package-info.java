/** Messages to learners: to whom, by which rule, with which words, checked, approved, and handed to the user's own mail program. */
@NullMarked
package org.lectern.workbench.tab.messages;

import org.jspecify.annotations.NullMarked;
