package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.keep.Recovery;
import org.lectern.keep.Setup;
import org.lectern.workbench.task.TaskRunner;

/** Writes down what was decided and not saved, so that it is there where the program ends without closing. */
final class UnsavedDecisions implements AutoCloseable {

    private static final String KEEPING = "save-decisions";
    private static final Duration SETTLED = Duration.ofMillis(500);
    private static final Logger LOG = Logger.getLogger(UnsavedDecisions.class.getName());
    private static final Words WORDS = Words.of(UnsavedDecisions.class);

    private final TaskRunner tasks;
    private final Recovery recovery;

    /** Whether something is written down, or about to be. */
    private boolean written;

    /** @param folder where it is written down */
    UnsavedDecisions(TaskRunner tasks, Path folder) {
        this.tasks = tasks;
        recovery = new Recovery(folder);
    }

    /**
     * Writes down what is not saved now in place of what was not.
     *
     * @param source the file that it is about, or null where none is open
     * @param setup what was decided, or null where all of it is saved
     */
    void write(@Nullable Path source, @Nullable Setup setup) {
        boolean any = source != null && setup != null;
        if (!any && !written) {
            return;
        }
        written = any;
        tasks.submit(
                KEEPING,
                WORDS.say("saving.decisions"),
                SETTLED,
                _ -> {
                    if (source == null || setup == null) {
                        recovery.discard();
                    } else {
                        recovery.write(source, setup);
                    }
                    return true;
                },
                _ -> {});
    }

    /** Goes on with what was left, now that its file is open: until then nothing else holds it. */
    void takeUp(Recovery.Left left) {
        try {
            recovery.takeUp(left);
            written = true;
        } catch (ProblemException e) {
            LOG.log(Level.WARNING, "what was not saved could not be taken up", e);
        }
    }

    /** The program ends as it should. */
    @Override
    public void close() {
        recovery.discard();
    }
}
