package org.lectern.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How a command ended and what it said. */
record Ran(int code, String out, String err) {

    /** Runs a command in this process, as if nobody watched. */
    static Ran command(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int code = new CommandLineProgram(console).execute(arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    /** Whether it ended as trouble should: a sentence and a remedy, nothing of the program's inside. */
    boolean toldTrouble() {
        return code == ExitCode.TROUBLE
                && err.lines().filter(line -> !line.isBlank()).count() >= 2
                && !err.contains("Exception")
                && !err.contains("\tat ");
    }
}
