package org.lectern.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is done with a ledger of campaigns, by the commands below it. */
@Command(name = "ledger", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand {

    /** With all commands below it. */
    static CommandLine line(Console console, ConsoleContext context) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand("assign", new CommandLine(new LedgerAssignCommand(console, context)))
                .addSubcommand("list", new CommandLine(new LedgerListCommand(console)))
                .addSubcommand("outcome", new CommandLine(new LedgerOutcomeCommand(console, context)))
                .addSubcommand("effect", new CommandLine(new LedgerEffectCommand(console)))
                .addSubcommand("threshold", new CommandLine(new LedgerThresholdCommand(console, context)))
                .addSubcommand("forget", new CommandLine(new LedgerForgetCommand(console)));
    }
}
