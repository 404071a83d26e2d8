package org.lectern.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known to have changed without reading it.
 *
 * @param key of the file itself, whatever its name; null where the system has none
 */
record FileMark(FileTime changed, long size, @Nullable Object key) {

    /** That of a file as it is now; empty where there is none. */
    static Optional<FileMark> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileMark(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
