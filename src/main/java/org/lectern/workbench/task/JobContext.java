package org.lectern.workbench.task;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/** What work sees of its runner, and what the runner sees of its work. */
final class JobContext implements TaskContext {

    private static final Logger LOG = Logger.getLogger(JobContext.class.getName());

    private record Progress(String step, DoubleSupplier fraction) {}

    private final List<Stop> stops = new ArrayList<>();
    private volatile Progress progress;
    private volatile boolean cancelled;

    JobContext(String title) {
        progress = new Progress(title, () -> Double.NaN);
    }

    @Override
    public void progress(String step, DoubleSupplier fraction) {
        progress = new Progress(step, fraction);
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new TaskCancelled();
        }
    }

    @Override
    public Registration onCancel(Runnable action) {
        Stop stop = new Stop(action);
        synchronized (stops) {
            if (!cancelled) {
                stops.add(stop);
                return stop;
            }
        }
        stop.fire();
        return stop;
    }

    /** From here on {@link #checkCancelled()} throws; returns at once. */
    void markCancelled() {
        cancelled = true;
    }

    /** Stops what blocks. May itself take a moment. */
    void stopBlockingCalls() {
        List<Stop> now;
        synchronized (stops) {
            cancelled = true;
            now = List.copyOf(stops);
            stops.clear();
        }
        now.forEach(Stop::fire);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** The step and the share done as of now. A share that cannot be told is NaN. */
    TaskState.Running<?> now() {
        Progress seen = progress;
        double fraction;
        try {
            fraction = seen.fraction.getAsDouble();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "progress could not be read", e);
            fraction = Double.NaN;
        }
        return new TaskState.Running<>(seen.step, Math.clamp(fraction, 0, 1));
    }

    /** Runs at most once, and never after its registration was closed. */
    private final class Stop implements Registration {

        private final Runnable action;
        private boolean over;

        Stop(Runnable action) {
            this.action = action;
        }

        synchronized void fire() {
            if (over) {
                return;
            }
            over = true;
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "a call could not be stopped", e);
            }
        }

        @Override
        public void close() {
            synchronized (stops) {
                stops.remove(this);
            }
            synchronized (this) {
                over = true;
            }
        }
    }
}
