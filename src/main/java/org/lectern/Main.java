package org.lectern;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.lectern.cli.CommandLineProgram;
import org.lectern.study.Scratch;
import org.lectern.workbench.shell.WorkbenchApplication;

/**
 * Where the program starts: on the screen with no argument or a file's, else on the command line. Nothing of the one is
 * loaded for the other.
 */
public final class Main {

    /** The commands' names, so that the command line need not be loaded to know them. */
    static final Set<String> COMMANDS =
            Set.of("inspect", "analyze", "analyses", "train", "predict", "serve", "generate");

    private Main() {}

    public static void main(String[] arguments) {
        Scratch.sweep();
        int code = opensWorkbench(arguments) ? openWorkbench(arguments) : CommandLineProgram.run(arguments);
        System.exit(code);
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
