package org.lectern.messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.contract.AtomicFile;

/** Folders of messages: each handover has its own, so that none replaces what left before, and it appears whole or not at all. */
final class HandoverFolder {

    private static final String NAME = "messages-";

    private HandoverFolder() {}

    /** The first name that is free, such as {@code messages-2}. */
    static Path next(Path folder) {
        int number = 1;
        while (Files.exists(folder.resolve(NAME + number))) {
            number++;
        }
        return folder.resolve(NAME + number);
    }

    /**
     * A new folder in which messages wait until the ledger has them.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be made
     */
    static Path waiting(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("." + NAME + UUID.randomUUID()));
        } catch (IOException e) {
            throw AtomicFile.trouble(folder, e);
        }
    }

    /**
     * Gives it its name.
     *
     * @throws org.lectern.contract.ProblemException where it cannot be moved
     */
    static void move(Path waiting, Path place) {
        try {
            Files.move(waiting, place);
        } catch (IOException e) {
            throw AtomicFile.trouble(place, e);
        }
    }

    /** Takes away what is still waiting. */
    static void remove(Path waiting) {
        if (!Files.exists(waiting)) {
            return;
        }
        try (Stream<Path> parts = Files.walk(waiting)) {
            for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw AtomicFile.trouble(waiting, e);
        }
    }
}
