/**
 * The command line: {@code inspect}, {@code analyze}, {@code train}, {@code predict}, {@code serve}, {@code message} and {@code generate}.
 * Answers go to the standard output, progress and trouble to the error output; how a run ended is told by
 * {@link org.lectern.cli.ExitCode}. Start at {@link org.lectern.cli.CommandLineProgram}.
 */
@NullMarked
package org.lectern.cli;

import org.jspecify.annotations.NullMarked;
