package org.lectern.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.lectern.contract.Sha256;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/** The SHA-256 of a file's bytes, taken once: when it is asked for, or while something else is done with the file. */
public final class FileHash {

    private static final int BUFFER = 1 << 18;

    private final FutureTask<String> work;
    private volatile boolean unwanted;

    /** @param context stops it when it is cancelled */
    public FileHash(SourceFile file, TaskContext context) {
        work = new FutureTask<>(() -> hash(file, context));
    }

    /** What goes on beside; to be closed when what it goes on beside has ended. */
    @FunctionalInterface
    public interface Beside extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes it beside what is done until this is closed; closed without anybody having asked for it, it is given up. */
    public Beside beside() {
        Thread thread = Thread.ofPlatform().daemon().name("lectern-hash").start(work);
        return () -> {
            unwanted = true;
            join(thread);
        };
    }

    /**
     * In hexadecimal; waits where it is under way.
     *
     * @throws org.lectern.contract.ProblemException where the file cannot be read
     */
    public String hex() {
        work.run();
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException trouble ? trouble : new IllegalStateException(e);
        }
    }

    private String hash(SourceFile file, TaskContext context) {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                context.checkCancelled();
                checkWanted();
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw file.trouble(e);
        }
        return Sha256.hex(digest);
    }

    /** Of a part of the file there is no hash. */
    private void checkWanted() {
        if (unwanted) {
            throw new TaskCancelled();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
