package org.lectern.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.lectern.contract.Problem;

/** Where a command writes: answers, progress and trouble, none of which commands the terminal. */
final class Console {

    /** How wide text is set. */
    static final int COLUMNS = 90;

    private static final String TO_LINE_START = "\r\u001b[K";

    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter commands;
    private final boolean terminal;

    /**
     * A console on two streams.
     *
     * @param out for answers
     * @param err for progress and trouble
     * @param terminal whether a person watches, so that progress is worth showing
     */
    Console(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = new PrintWriter(new PlainText(out), true);
        this.err = new PrintWriter(new PlainText(err), true);
        this.commands = err;
        this.terminal = terminal;
    }

    /** For answers. */
    PrintWriter out() {
        return out;
    }

    /** For progress and trouble. */
    PrintWriter err() {
        return err;
    }

    /** Whether a person watches. */
    boolean terminal() {
        return terminal;
    }

    /** Takes away what stands on the line of a terminal. */
    void clearLine() {
        if (terminal) {
            err.flush();
            commands.print(TO_LINE_START);
            commands.flush();
        }
    }

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
