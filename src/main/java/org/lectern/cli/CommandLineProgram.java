package org.lectern.cli;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command from its arguments to its exit code. */
public final class CommandLineProgram {

    private static final Words WORDS = Words.of(CommandLineProgram.class);
    private static final String BUNDLE = "org.lectern.cli.words";

    private final Console console;
    private final ConsoleContext context;

    CommandLineProgram(Console console) {
        this(console, new ConsoleContext(console));
    }

    CommandLineProgram(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    /**
     * Runs a command on the streams of the process.
     *
     * @return its exit code
     */
    public static int run(String... arguments) {
        FaultLog.quieten();
        CommandLineProgram program = new CommandLineProgram(Console.ofProcess());
        try (Interruption _ = Interruption.cancelling(program.context)) {
            return program.execute(arguments);
        }
    }

    /**
     * Tells that no window can be opened on this machine.
     *
     * @return the exit code
     */
    public static int tellNoScreen() {
        Console.ofProcess().tell(Problem.of(WORDS, "no-screen"));
        return ExitCode.TROUBLE;
    }

    /** The names of all commands. */
    public static Set<String> names() {
        return new CommandLineProgram(Console.ofProcess())
                .commands()
                .getSubcommands()
                .keySet();
    }

    int execute(String... arguments) {
        try {
            return commands(arguments).execute(arguments);
        } catch (OutOfMemoryError e) {
            return trouble(Problem.of(WORDS, "out-of-memory"));
        } catch (Error e) {
            return fault(e);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    CommandLine commands(String... arguments) {
        CommandLine train = new CommandLine(new TrainCommand(console, context));
        // Looking up the predictor's parameters takes a fifth of a start, and this command alone has flags for them.
        if (List.of(arguments).contains("train")) {
            TrainingFlags.addTo(train.getCommandSpec());
        }
        CommandLine commands = new CommandLine(new LecternCommand())
                .addSubcommand(new InspectCommand(console, context))
                .addSubcommand(new AnalyzeCommand(console, context))
                .addSubcommand(new AnalysesCommand(console))
                .addSubcommand(train)
                .addSubcommand(new PredictCommand(console, context))
                .addSubcommand(new ServeCommand(console, context))
                .addSubcommand(new GenerateCommand(console, context));
        return commands.setResourceBundle(ResourceBundle.getBundle(BUNDLE))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Console.COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((e, _) -> usage(e))
                .setExecutionExceptionHandler((e, _, _) -> ended(e));
    }

    private int usage(ParameterException e) {
        console.err().println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, console.err());
        console.err()
                .println(WORDS.say(
                        "try-help", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private int ended(Exception e) {
        context.clear();
        return switch (e) {
            case ProblemException expected -> trouble(expected.problem());
            case TaskCancelled _ -> ExitCode.STOPPED;
            default -> fault(e);
        };
    }

    private int trouble(Problem problem) {
        console.tell(problem);
        return ExitCode.TROUBLE;
    }

    private int fault(Throwable e) {
        console.tell(Problem.of(WORDS, "fault", FaultLog.record(e)));
        return ExitCode.FAULT;
    }
}
