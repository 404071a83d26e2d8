package org.lectern.workbench.task;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;

/** Runs work and says how it ended, whatever it throws. */
final class Outcome {

    private static final Logger LOG = Logger.getLogger(Outcome.class.getName());
    private static final Words WORDS = Words.of(Outcome.class);

    private final Path logFolder;

    Outcome(Path logFolder) {
        this.logFolder = logFolder;
    }

    @SuppressWarnings("CatchingUnchecked")
    <T> TaskState<T> of(Job<T> job) {
        try {
            job.context.checkCancelled();
            return new TaskState.Ready<>(job.work.run(job.context));
        } catch (TaskCancelled e) {
            return new TaskState.Cancelled<>();
        } catch (ProblemException e) {
            LOG.log(Level.INFO, e, () -> job.key + " ended in " + e.problem().code());
            return new TaskState.Failed<>(e.problem());
        } catch (OutOfMemoryError e) {
            LOG.log(Level.SEVERE, e, () -> job.key + " ran out of memory");
            return new TaskState.Failed<>(Problem.of(WORDS, "not-enough-memory"));
        } catch (Throwable e) {
            return fault(job, e);
        }
    }

    private <T> TaskState<T> fault(Job<T> job, Throwable e) {
        // A call that was stopped from outside throws whatever it likes.
        if (job.context.isCancelled()) {
            LOG.log(Level.FINE, e, () -> job.key + " was stopped");
            return new TaskState.Cancelled<>();
        }
        LOG.log(Level.SEVERE, e, () -> job.key + " failed");
        return new TaskState.Failed<>(Fault.of(Problem.of(WORDS, "fault", logFolder), e));
    }

    static void close(AutoCloseable unwanted) {
        try {
            unwanted.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, "an unwanted result could not be closed", e);
        }
    }
}
