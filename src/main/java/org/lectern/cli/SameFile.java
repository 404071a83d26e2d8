package org.lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether what is read would be written onto. */
final class SameFile {

    private SameFile() {}

    /** Whether both are there and are one, by whatever names. */
    static boolean are(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            // One of them is not there: whoever reads or writes it says so.
            return false;
        }
    }
}
