package org.lectern.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Sha256;

/**
 * Says that a file is open in a window, for as long as the window's process lives. It lies in a folder of the program's: beside the file it
 * would be in the way of whoever copies the folder, and in one that cannot be written it could not be.
 */
public final class StudyLock implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StudyLock.class.getName());

    private final @Nullable FileChannel channel;

    private StudyLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a file for a window; empty where another has it. Where nothing can be written down, nobody is kept out.
     *
     * @param file whether it is there or not
     * @param folder of locks; made where it is missing
     */
    public static Optional<StudyLock> take(Path file, Path folder) {
        try {
            Files.createDirectories(folder);
            String name = Sha256.hex(place(file).toString().getBytes(StandardCharsets.UTF_8));
            FileChannel channel = FileChannel.open(
                    folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StudyLock(channel));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an open study could not be marked", e);
            return Optional.of(new StudyLock(null));
        }
    }

    /** Where a file is, or would be: the same before and after it is written. */
    private static Path place(Path file) throws IOException {
        Path whole = file.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path parent = whole.getParent();
        return parent != null && Files.isDirectory(parent)
                ? parent.toRealPath().resolve(String.valueOf(whole.getFileName()))
                : whole;
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "an open study could not be given back", e);
        }
    }
}
