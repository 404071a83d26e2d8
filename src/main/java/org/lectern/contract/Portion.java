package org.lectern.contract;

import java.util.function.DoubleSupplier;

/**
 * A part of a task, told as the part that it is.
 *
 * @param whole the task
 * @param from share of the whole that is done before, 0..1
 * @param to share of the whole that is done after, 0..1
 */
public record Portion(TaskContext whole, double from, double to) implements TaskContext {

    @Override
    public void progress(String step, DoubleSupplier fraction) {
        whole.progress(step, () -> from + (to - from) * fraction.getAsDouble());
    }

    @Override
    public void checkCancelled() {
        whole.checkCancelled();
    }

    @Override
    public Registration onCancel(Runnable stop) {
        return whole.onCancel(stop);
    }
}
