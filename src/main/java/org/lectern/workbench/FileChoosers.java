package org.lectern.workbench;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where a file is or shall go. Called on the screen's thread. */
@FunctionalInterface
public interface FileChoosers {

    /**
     * @param title of the dialog
     * @param suggestedName with its extension
     * @param extensionLabel the kind of file in the user's words, such as "Picture"
     * @param extension without the dot, such as {@code png}
     * @return where to write, ending with the extension; empty where the user changed their mind
     */
    Optional<Path> save(String title, String suggestedName, String extensionLabel, String extension);

    /**
     * @param title of the dialog
     * @param extensionLabel the kind of file in the user's words
     * @param extension without the dot, such as {@code csv}
     * @return what to read; empty where the user changed their mind
     */
    default Optional<Path> open(String title, String extensionLabel, String extension) {
        return Optional.empty();
    }

    /**
     * @param title of the dialog
     * @return the folder that was chosen; empty where the user changed their mind
     */
    default Optional<Path> folder(String title) {
        return Optional.empty();
    }
}
