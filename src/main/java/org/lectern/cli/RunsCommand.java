package org.lectern.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is done with the log of trainings, by the commands below it. */
@Command(name = "runs", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class RunsCommand {

    /** With all commands below it. */
    static CommandLine line(Console console, ConsoleContext context) {
        return new CommandLine(new RunsCommand())
                .addSubcommand("list", new CommandLine(new RunsListCommand(console)))
                .addSubcommand("show", new CommandLine(new RunsShowCommand(console)))
                .addSubcommand("compare", new CommandLine(new RunsCompareCommand(console, context)))
                .addSubcommand("again", new CommandLine(new RunsAgainCommand(console, context)))
                .addSubcommand("export", new CommandLine(new RunsExportCommand(console)))
                .addSubcommand("delete", new CommandLine(new RunsDeleteCommand(console)));
    }
}
