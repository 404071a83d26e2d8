package org.lectern.workbench.shell;

import org.lectern.contract.Problem;
import org.lectern.workbench.task.Fault;

/**
 * A problem as it is shown.
 *
 * @param problem with its sentence and remedy
 * @param details for whoever helps the user: what, where, which version
 */
record Trouble(Problem problem, String details) {

    /** Whether the program is at fault, and not a file or what was asked. */
    boolean isFault() {
        return Fault.isOne(problem);
    }
}
