package org.lectern.language;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/** Work that is cancelled when the test says so, or when it comes to a step. */
final class CancelledContext implements TaskContext {

    private final String lastStep;
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private volatile boolean isCancelled;

    /** @param lastStep with how it begins; empty for none */
    CancelledContext(String lastStep) {
        this.lastStep = lastStep;
    }

    void cancel() {
        isCancelled = true;
        stops.forEach(Runnable::run);
    }

    @Override
    public void progress(String step, DoubleSupplier fraction) {
        if (!lastStep.isEmpty() && step.startsWith(lastStep)) {
            isCancelled = true;
        }
    }

    @Override
    public void checkCancelled() {
        if (isCancelled) {
            throw new TaskCancelled();
        }
    }

    @Override
    public Registration onCancel(Runnable stop) {
        stops.add(stop);
        if (isCancelled) {
            stop.run();
        }
        return () -> stops.remove(stop);
    }
}
