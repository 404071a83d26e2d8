package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for what to open. */
interface OpenChooser {

    /** A file. */
    Optional<Path> choose();

    /** A folder of exports. */
    Optional<Path> chooseFolder();
}
