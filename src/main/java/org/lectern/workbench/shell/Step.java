package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.ingest.ImportOptions;
import org.lectern.keep.Setup;

/** Something that can be undone and done again. */
sealed interface Step {

    /** What was decided about the study that was open. */
    record Decided(Difference difference) implements Step {}

    /**
     * Another study was opened, the same in another way, or none any more.
     *
     * @param before what was open, as it was left
     * @param after what was open then; empty where the study was closed
     */
    record Turned(Moment before, Optional<Moment> after) implements Step {}

    /**
     * What was open, to be opened again: a file costs no memory.
     *
     * @param setup how it was looked at
     * @param held what was saved of that
     */
    record Moment(Path file, ImportOptions options, Setup setup, Optional<Setup> held) {}

    /**
     * The way back to a study, or forth.
     *
     * @param place of the step in the history
     * @param forth whether what was undone is done again
     */
    record Way(Turned step, int place, boolean forth) {

        /** What is to be open; empty where none is. */
        Optional<Moment> target() {
            return forth ? step.after : Optional.of(step.before);
        }
    }
}
