package org.lectern.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskCancelled;
import org.lectern.contract.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command from its arguments to its exit code. */
public final class CommandLineProgram {

    private static final Words WORDS = Words.of(CommandLineProgram.class);
    private static final Set<String> VERSION = Set.of("--version", "-V");

    private final Console console;
    private final ConsoleContext context;
    private final ServeSettings serveSettings;

    CommandLineProgram(Console console) {
        this(console, new ConsoleContext(console));
    }

    CommandLineProgram(Console console, ConsoleContext context) {
        this(console, context, ServeSettings.here());
    }

    /** @param serveSettings what is set for the service beside the arguments */
    CommandLineProgram(Console console, ConsoleContext context, ServeSettings serveSettings) {
        this.console = console;
        this.context = context;
        this.serveSettings = serveSettings;
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
            return asksForVersion(arguments)
                    ? tellVersion()
                    : commands(arguments).execute(arguments);
        } catch (OutOfMemoryError e) {
            return trouble(Problem.of(WORDS, "out-of-memory"));
        } catch (Error e) {
            return fault(e);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private static boolean asksForVersion(String... arguments) {
        return arguments.length == 1 && VERSION.contains(arguments[0]);
    }

    /** Without learning about commands first, which takes longer than all else. */
    private int tellVersion() {
        console.out().println(LecternCommand.versionLine());
        return ExitCode.DONE;
    }

    /** All commands, or the one that the arguments begin with: to learn about each takes its time. */
    CommandLine commands(String... arguments) {
        Map<String, Supplier<CommandLine>> all = all();
        String first = arguments.length == 0 ? "" : arguments[0];
        CommandLine commands = new CommandLine(new LecternCommand());
        if (all.containsKey(first)) {
            all.keySet().retainAll(Set.of(first));
        }
        all.values().forEach(command -> commands.addSubcommand(command.get()));
        return commands.setResourceBundle(WORDS.bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(Console.COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(console.out())
                .setErr(console.err())
                .setParameterExceptionHandler((e, _) -> usage(e))
                .setExecutionExceptionHandler((e, _, _) -> ended(e));
    }

    private Map<String, Supplier<CommandLine>> all() {
        Map<String, Supplier<CommandLine>> all = new LinkedHashMap<>();
        all.put("inspect", () -> new CommandLine(new InspectCommand(console, context)));
        all.put("analyze", () -> new CommandLine(new AnalyzeCommand(console, context)));
        all.put("analyses", () -> new CommandLine(new AnalysesCommand(console)));
        all.put("report", () -> new CommandLine(new ReportCommand(console, context)));
        all.put("save", () -> new CommandLine(new SaveCommand(console, context)));
        all.put("compare", () -> new CommandLine(new CompareCommand(console, context)));
        all.put("update", () -> new CommandLine(new UpdateCommand(console, context)));
        all.put("train", this::train);
        all.put("predict", () -> new CommandLine(new PredictCommand(console, context)));
        all.put("drift", () -> new CommandLine(new DriftCommand(console, context)));
        all.put("retrain", () -> new CommandLine(new RetrainCommand(console, context)));
        all.put("runs", () -> RunsCommand.line(console, context));
        all.put("ledger", () -> LedgerCommand.line(console, context));
        all.put("serve", () -> ServeCommand.line(console, context, serveSettings));
        all.put("config", () -> ConfigCommand.line(console, serveSettings));
        all.put("message", () -> new CommandLine(new MessageCommand(console, context)));
        all.put("draft", () -> new CommandLine(new DraftCommand(console, context)));
        all.put("collect", () -> new CommandLine(new CollectCommand(console, context)));
        all.put("generate", () -> new CommandLine(new GenerateCommand(console, context)));
        return all;
    }

    private CommandLine train() {
        CommandLine train = new CommandLine(new TrainCommand(console, context));
        TrainingFlags.addTo(train.getCommandSpec());
        return train;
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
