package org.lectern.workbench.shell;

/** What the user is asked before something is saved, or lost. Called on the screen's thread. */
interface SaveQuestions {

    /** What becomes of what is not saved. */
    enum Answer {
        SAVE,
        LOSE,
        STAY
    }

    /** Whether the names of learners may stand in the file. */
    boolean mayKeepNames();

    /** What becomes of what was decided of a study of this name. */
    Answer beforeLosing(String name);

    /** Whether to go on with what was decided of a study of this name when the program ended without closing. */
    boolean takesUp(String name);
}
