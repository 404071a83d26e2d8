/**
 * What was trained, kept: a log of runs that only grows, with each run's model and tables beside it, what tells two runs apart, and
 * the same as MLflow has it. No run holds a learner. Beside {@link org.lectern.server} and {@link org.lectern.language} the only room that
 * knows the network, for sending runs to a tracking server that the user names.
 */
@NullMarked
package org.lectern.runs;

import org.jspecify.annotations.NullMarked;
