package org.lectern.workbench.shell;

import org.lectern.contract.Problem;

/**
 * A problem as it is shown.
 *
 * @param problem with its sentence and remedy
 * @param details for whoever helps the user: what, where, which version
 */
record Trouble(Problem problem, String details) {}
