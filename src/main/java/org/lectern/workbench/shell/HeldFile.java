package org.lectern.workbench.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.keep.StudyLock;

/** The study file that this window has open, or is about to write: no other window takes it meanwhile. */
final class HeldFile implements AutoCloseable {

    private final Path locks;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>();
    private @Nullable StudyLock lock;

    /** Of a file that is being written and is not yet the one that is open. */
    private @Nullable StudyLock taking;

    /** @param locks folder of what says which files are open */
    HeldFile(Path locks) {
        this.locks = locks;
    }

    /** The file, or null where none is held. */
    ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /**
     * Holds a file that was opened.
     *
     * @return whether no other window has it
     */
    boolean take(Path study) {
        lock = StudyLock.take(study, locks).orElse(null);
        if (lock != null) {
            file.set(study);
        }
        return lock != null;
    }

    /**
     * Holds a file that is about to be written, beside the one that is open.
     *
     * @return whether no other window has it
     */
    boolean reserve(Path target) {
        letGo();
        if (isOpen(target)) {
            return true;
        }
        taking = StudyLock.take(target, locks).orElse(null);
        return taking != null;
    }

    /**
     * The reserved file has been written: it is the one that is open from now on.
     *
     * @return whether that was another
     */
    boolean keep(Path target) {
        if (taking == null) {
            return false;
        }
        release();
        lock = taking;
        taking = null;
        file.set(target);
        return true;
    }

    /** The reserved file is not written after all. */
    void letGo() {
        if (taking != null) {
            taking.close();
            taking = null;
        }
    }

    /** No file is open any more. */
    void release() {
        if (lock != null) {
            lock.close();
            lock = null;
        }
        file.set(null);
    }

    /** Whether this is the file that is open, however it is spelled. */
    boolean isOpen(Path target) {
        Path open = file.get();
        try {
            return open != null && (open.equals(target) || Files.isSameFile(open, target));
        } catch (IOException e) {
            // One of them is not there.
            return false;
        }
    }

    @Override
    public void close() {
        letGo();
        release();
    }
}
