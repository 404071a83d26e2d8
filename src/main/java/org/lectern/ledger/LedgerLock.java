package org.lectern.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.AtomicFile;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;

/**
 * One at a time, in this process or any other: by a lock on a file beside the ledger, which is empty and stays there. The ledger itself
 * cannot be locked, as to forget a learner another file takes its place.
 */
final class LedgerLock {

    private static final Words WORDS = Words.of(LedgerLock.class);

    /** Nobody writes for so long; whoever has it is stuck. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long PAUSE = Duration.ofMillis(2).toNanos();

    private LedgerLock() {}

    /**
     * Does something while nobody else reads or writes the ledger.
     *
     * @throws org.lectern.contract.ProblemException {@code ledger-busy} where another has it for too long
     */
    static <T> T holding(Path ledger, Supplier<T> work) {
        try (FileChannel channel = FileChannel.open(
                        ledger.resolveSibling("." + ledger.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock _ = taken(channel, ledger)) {
            return work.get();
        } catch (IOException e) {
            throw AtomicFile.trouble(ledger, e);
        }
    }

    private static FileLock taken(FileChannel channel, Path ledger) throws IOException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONGEST.toNanos()) {
            FileLock lock = tried(channel);
            if (lock != null) {
                return lock;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw Problem.of(WORDS, "ledger-busy", ledger.getFileName()).asException();
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
