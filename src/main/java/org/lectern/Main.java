package org.lectern;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.lectern.cli.CommandLineProgram;
import org.lectern.study.Scratch;
import org.lectern.workbench.shell.Rehearsal;
import org.lectern.workbench.shell.SampleStudy;
import org.lectern.workbench.shell.WorkbenchApplication;

/**
 * Where the program starts: on the screen with no argument or a file's, else on the command line. Nothing of the one is
 * loaded for the other.
 */
public final class Main {

    /** The commands' names, so that the command line need not be loaded to know them. */
    static final Set<String> COMMANDS = Set.of(
            "inspect",
            "analyze",
            "analyses",
            "report",
            "save",
            "compare",
            "update",
            "train",
            "predict",
            "drift",
            "retrain",
            "runs",
            "ledger",
            "collect",
            "draft",
            "serve",
            "config",
            "message",
            "generate");

    /**
     * Followed by an empty folder, in which all is written, it asks every question and shows every tab of the sample once: what Java
     * has loaded on the way can then be kept in a cache ({@code -XX:AOTCacheOutput}).
     */
    static final String REHEARSE = "--rehearse";

    private Main() {}

    public static void main(String[] arguments) {
        Scratch.sweep();
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        if (arguments.length == 2 && REHEARSE.equals(arguments[0])) {
            return rehearse(Path.of(arguments[1]));
        }
        return opensWorkbench(arguments) ? openWorkbench(arguments) : CommandLineProgram.run(arguments);
    }

    private static int rehearse(Path home) {
        String sample = new SampleStudy(home.resolve("cache")).path().toString();
        int code = CommandLineProgram.run("inspect", sample);
        if (code == 0) {
            code = CommandLineProgram.run(
                    "analyze", sample, "--out", home.resolve("answers").toString());
        }
        String saved = home.resolve("sample.lectern").toString();
        if (code == 0) {
            code = CommandLineProgram.run("save", sample, "--out", saved);
        }
        if (code == 0) {
            code = CommandLineProgram.run("inspect", saved);
        }
        Rehearsal.run(home);
        return code;
    }

    private static int openWorkbench(String... arguments) {
        try {
            WorkbenchApplication.launchWorkbench(
                    Arrays.stream(arguments).findFirst().map(Path::of));
            return 0;
        } catch (UnsupportedOperationException noScreen) {
            return CommandLineProgram.tellNoScreen();
        }
    }

    /** A word that is neither a command nor a file's name is a mistyped command. */
    static boolean opensWorkbench(String... arguments) {
        if (arguments.length == 0) {
            return true;
        }
        String first = arguments[0];
        return arguments.length == 1
                && !first.startsWith("-")
                && !COMMANDS.contains(first)
                && (looksLikeFile(first) || exists(first));
    }

    private static boolean looksLikeFile(String argument) {
        return argument.matches(".*[./\\\\].*");
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
