package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for a file to open. */
@FunctionalInterface
interface OpenChooser {
    Optional<Path> choose();
}
