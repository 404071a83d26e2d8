package org.lectern.contract;

import java.util.function.DoubleSupplier;

/**
 * How long work talks to whoever started it: it reports progress and asks whether it is still wanted. Work never sees
 * threads or the screen.
 */
public interface TaskContext {

    /**
     * Says what is being done now.
     *
     * @param step a short phrase in the user's words
     * @param fraction asked now and then, from any thread, for the share done of the whole task, 0..1; NaN where unknown
     */
    void progress(String step, DoubleSupplier fraction);

    /** Says what is being done now and how much of the whole is done, 0..1 or NaN. */
    default void progress(String step, double fraction) {
        progress(step, () -> fraction);
    }

    /**
     * Call between steps.
     *
     * @throws TaskCancelled when the work is no longer wanted
     */
    void checkCancelled();

    /**
     * Registers what stops a blocking call, for example {@code Statement.cancel()}. Runs at once if already cancelled.
     *
     * @return close it when the blocking call is over
     */
    Registration onCancel(Runnable stop);

    /** An entry in the list of what to stop; closing it removes it. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** A context that reports to nobody and is never cancelled. */
    static TaskContext quiet() {
        return Quiet.INSTANCE;
    }

    /** See {@link #quiet()}. */
    enum Quiet implements TaskContext {
        INSTANCE;

        @Override
        public void progress(String step, DoubleSupplier fraction) {}

        @Override
        public void checkCancelled() {}

        @Override
        public Registration onCancel(Runnable stop) {
            return () -> {};
        }
    }
}
