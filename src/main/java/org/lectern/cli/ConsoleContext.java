package org.lectern.cli;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.TaskContext;

/** Shows progress in one line of a terminal, and stops the work when told to. */
final class ConsoleContext implements TaskContext {

    private static final int PERCENT = 100;

    private final Console console;
    private final List<Runnable> stops = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    ConsoleContext(Console console) {
        this.console = console;
    }

    @Override
    public void progress(String step, DoubleSupplier fraction) {
        if (!console.terminal()) {
            return;
        }
        double share = fraction.getAsDouble();
        String done = Double.isNaN(share) ? "" : String.format("%3d %% ", Math.round(PERCENT * share));
        clear();
        console.err().print(done + step);
        console.err().flush();
    }

    /** Takes the line of progress away. */
    void clear() {
        console.clearLine();
    }

    /** Ends the work at its next step. */
    void cancel() {
        cancelled = true;
        stops.forEach(Runnable::run);
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new TaskCancelled();
        }
    }

    @Override
    public Registration onCancel(Runnable stop) {
        stops.add(stop);
        if (cancelled) {
            stop.run();
        }
        return () -> stops.remove(stop);
    }
}
