package org.lectern.contract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file to which is added and in which nothing changes, whoever else adds to it. One at a time, in this process or any other: by a
 * lock on a file beside it, which is empty and stays there. The file itself cannot be locked, as another may take its place.
 */
public final class GrowingFile {

    private static final Words WORDS = Words.of(GrowingFile.class);

    /** Nobody writes for so long; whoever has it is stuck. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    private GrowingFile() {}

    /**
     * Does something while nobody else reads or writes the file.
     *
     * @throws ProblemException {@code file-busy} where another has it for too long
     */
    public static <T> T holding(Path file, Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(
                        file.resolveSibling("." + file.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = taken(channel, file)) {
            return work.get();
        } catch (IOException e) {
            throw AtomicFile.trouble(file, e);
        }
    }

    /**
     * Adds to the file, which is made where there is none. All of it is on the disk afterwards, or the file is as long as it was.
     *
     * @param end what is known of the file, in bytes; what stands behind that goes
     * @throws ProblemException where it cannot be written or the disk is full
     */
    public static void add(Path file, long end, byte... addition) {
        ByteBuffer bytes = ByteBuffer.wrap(addition);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            try {
                channel.truncate(end).position(end);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        } catch (IOException e) {
            throw AtomicFile.trouble(file, e);
        }
    }

    private static FileLock taken(FileChannel channel, Path file) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            FileLock lock = tried(channel);
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw Problem.of(WORDS, "file-busy", file.getFileName()).asException();
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another window of this process has it.
            return null;
        }
    }
}
