package org.lectern.workbench;

import org.lectern.workbench.task.TaskRunner;

/**
 * What a tab is given.
 *
 * @param desk the open study, the filter and the choices
 * @param tasks runs what takes longer than a blink
 * @param trouble shows what went wrong outside the tab's own page, such as a failed export
 * @param files asks where exports go
 * @param guide leads to the other tabs
 * @param survey what all analyses say
 * @param runs what was trained, and what is trained now
 * @param changeReading asks how the open file is read, and reads it so
 */
public record TabContext(
        Desk desk,
        TaskRunner tasks,
        TroubleReporter trouble,
        FileChoosers files,
        Guide guide,
        Survey survey,
        RunKeeper runs,
        Runnable changeReading) {

    /** What a tab is given that asks for no other reading of the file, and shows no runs. */
    public TabContext(Desk desk, TaskRunner tasks, TroubleReporter trouble, FileChoosers files, Guide guide) {
        this(desk, tasks, trouble, files, guide, new Survey(desk, tasks), () -> {});
    }

    /** What a tab is given that shows no runs. */
    public TabContext(
            Desk desk,
            TaskRunner tasks,
            TroubleReporter trouble,
            FileChoosers files,
            Guide guide,
            Survey survey,
            Runnable changeReading) {
        this(desk, tasks, trouble, files, guide, survey, RunKeeper.ofNone(desk, tasks, trouble), changeReading);
    }
}
