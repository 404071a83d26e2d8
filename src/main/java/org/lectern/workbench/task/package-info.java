/**
 * The only place with threads. View-models hand work to a {@link org.lectern.workbench.task.TaskRunner}; it runs off the
 * screen's thread and answers on it.
 */
@NullMarked
package org.lectern.workbench.task;

import org.jspecify.annotations.NullMarked;
