package org.lectern.workbench;

import org.lectern.contract.Problem;

/** Shows trouble to the user: its sentence, its remedy and, folded away, its details. Called on the screen's thread. */
@FunctionalInterface
public interface TroubleReporter {
    void report(Problem problem);
}
