package org.lectern.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.lectern.contract.Problem;

/**
 * Where a command writes.
 *
 * @param out answers
 * @param err progress and trouble
 * @param terminal whether a person watches, so that progress is worth showing
 */
record Console(PrintWriter out, PrintWriter err, boolean terminal) {

    /** How wide text is set. */
    static final int COLUMNS = 90;

    /** The process' own streams: in the terminal's encoding, or in UTF-8 where none is set or a pipe reads. */
    @SuppressWarnings("SystemConsoleNull") // Java 25 has none again where the process is not at a terminal.
    static Console ofProcess() {
        java.io.Console console = System.console();
        Charset charset = StandardCharsets.UTF_8;
        if (console != null && !console.charset().equals(StandardCharsets.US_ASCII)) {
            charset = console.charset();
        }
        return new Console(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, charset),
                console != null && console.isTerminal());
    }

    /** Tells a problem on the error output: what is wrong, then what to do. */
    void tell(Problem problem) {
        err.println(Paragraph.wrap(problem.sentence(), "", COLUMNS));
        err.println(Paragraph.wrap(problem.remedy(), "", COLUMNS));
    }
}
