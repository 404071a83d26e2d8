package org.lectern.runs;

import java.nio.file.Path;

/**
 * A run with what was said of it since.
 *
 * @param run itself
 * @param name what the user calls it; empty where nobody named it
 * @param note what the user says of it
 * @param inUse whether its model is the one in use for its task
 * @param folder of its files
 */
public record KeptRun(Run run, String name, String note, boolean inUse, Path folder) {

    /** Its id, as short as people say it. */
    public String shortId() {
        return run.id().substring(0, RunLog.SHORT);
    }

    /** What it is called: by the user, else by its short id. */
    public String title() {
        return name.isEmpty() ? shortId() : name;
    }

    /** Where its model is, if it was kept. */
    public Path model() {
        return folder.resolve(Run.MODEL);
    }

    KeptRun named(String other) {
        return new KeptRun(run, other, note, inUse, folder);
    }

    KeptRun noted(String other) {
        return new KeptRun(run, name, other, inUse, folder);
    }

    KeptRun used(boolean now) {
        return new KeptRun(run, name, note, now, folder);
    }
}
