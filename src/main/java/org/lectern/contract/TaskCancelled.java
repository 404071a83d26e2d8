package org.lectern.contract;

/** Ends work that is no longer wanted. Not a fault: nobody logs it and nobody is told. */
public final class TaskCancelled extends RuntimeException {

    public TaskCancelled() {
        super("cancelled", null, false, false);
    }
}
