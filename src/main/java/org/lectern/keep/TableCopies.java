package org.lectern.keep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/**
 * The tables of an archive as files, which are copied out and hashed by a thread of their own while the rest of the archive is read and
 * the database starts: neither needs the other, and each keeps one processor busy for about as long.
 */
final class TableCopies implements AutoCloseable {

    private final Map<String, FutureTask<Path>> copies = new LinkedHashMap<>();
    private final Thread thread;

    /**
     * Begins with the first.
     *
     * @param folder to copy to
     * @param context stops it when it is cancelled
     */
    TableCopies(StudyArchive archive, Path folder, TaskContext context) {
        archive.tables()
                .forEach(entry -> copies.put(entry, new FutureTask<>(() -> {
                    Path copy = folder.resolve(Path.of(entry).getFileName());
                    archive.extract(entry, copy, context);
                    return copy;
                })));
        thread = Thread.ofPlatform()
                .daemon()
                .name("lectern-copy")
                .start(() -> copies.values().forEach(FutureTask::run));
    }

    /**
     * The copy of a table; waits for it.
     *
     * @throws IllegalArgumentException where the archive has no such table
     * @throws org.lectern.contract.ProblemException where it is not as it was saved
     */
    Path of(String entry) throws IOException {
        FutureTask<Path> copy = copies.get(entry);
        if (copy == null) {
            throw new IllegalArgumentException("there is no " + entry);
        }
        try {
            return copy.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TaskCancelled();
        } catch (CancellationException e) {
            throw new TaskCancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw e.getCause() instanceof RuntimeException trouble ? trouble : new IllegalStateException(e);
        }
    }

    /** Gives up what is not copied yet. */
    @Override
    public void close() {
        copies.values().forEach(copy -> copy.cancel(true));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
