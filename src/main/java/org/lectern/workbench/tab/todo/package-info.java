/** What is to be done: findings that were pinned, each with an action, an owner and a day, and all notes. */
@NullMarked
package org.lectern.workbench.tab.todo;

import org.jspecify.annotations.NullMarked;
