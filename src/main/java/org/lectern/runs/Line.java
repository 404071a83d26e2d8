package org.lectern.runs;

/** A line of the log. What is said later of a run holds. */
sealed interface Line {

    /** The run that it is about. */
    String id();

    /** A run. */
    record Trained(Run run) implements Line {
        @Override
        public String id() {
            return run.id();
        }
    }

    /** What the user calls it. */
    record Named(String id, String name) implements Line {}

    /** What the user says of it. */
    record Noted(String id, String note) implements Line {}

    /** Its model is the one in use for its task. */
    record Used(String id) implements Line {}

    /** It is gone, and its files with it. */
    record Deleted(String id) implements Line {}
}
