package org.lectern.cli;

/** How a run ended, for scripts. */
final class ExitCode {

    /** Everything that was asked for is there. */
    static final int DONE = 0;
    /** Trouble with the data or the disk: a sentence and a remedy stand on the error output. */
    static final int TROUBLE = 1;
    /** The command was called wrongly. */
    static final int USAGE = 2;
    /** A model was replaced by a new one. */
    static final int REPLACED = 10;
    /** A new model was trained, and the one in use stays. */
    static final int REFUSED = 11;
    /** A fault of the program; its log tells more. */
    static final int FAULT = 70;
    /** Stopped by the user with Ctrl-C, as shells count it. */
    static final int STOPPED = 130;

    private ExitCode() {}
}
