package org.lectern.contract;

import java.util.function.DoubleSupplier;

/** What nobody wants from the beginning. */
public final class Cancelled implements TaskContext {

    @Override
    public void progress(String step, DoubleSupplier fraction) {}

    @Override
    public void checkCancelled() {
        throw new TaskCancelled();
    }

    @Override
    public Registration onCancel(Runnable stop) {
        stop.run();
        return () -> {};
    }
}
