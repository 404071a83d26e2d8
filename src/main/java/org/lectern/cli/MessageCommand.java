package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.messages.Handover;
import org.lectern.messages.MessagePlan;
import org.lectern.messages.PlanFile;
import org.lectern.text.Channel;
import org.lectern.text.Language;
import org.lectern.text.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes drafts of messages to learners, or checks those of others, before somebody sends them. */
@Command(name = "message", mixinStandardHelpOptions = true, sortOptions = false)
final class MessageCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(MessageCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", arity = "0..1", descriptionKey = "study")
    private @Nullable Path study;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    @Option(names = "--rules", paramLabel = "RULES.json")
    private @Nullable Path rules;

    @Option(names = "--channel", paramLabel = "email|sms|in-app")
    private @Nullable Channel channel;

    @Option(names = "--top", paramLabel = "K", defaultValue = "40")
    private int top;

    @Option(names = "--campaign", paramLabel = "NAME")
    private @Nullable String campaign;

    @Option(names = "--ledger", paramLabel = "LEDGER.csv")
    private @Nullable Path ledger;

    @Option(names = "--contacts", paramLabel = "CONTACTS.csv")
    private @Nullable Path contacts;

    @Option(names = "--never", paramLabel = "LEARNERS.csv")
    private @Nullable Path never;

    @Option(names = "--days", paramLabel = "N", defaultValue = "" + Handover.DAYS_BETWEEN)
    private int days;

    @Option(names = "--approved-by", paramLabel = "NAME")
    private @Nullable String approvedBy;

    @Option(names = "--example", paramLabel = "RULES.json")
    private @Nullable Path example;

    @Option(names = "--check", paramLabel = "MESSAGES.json")
    private @Nullable Path check;

    @Option(names = "--language", paramLabel = "en|de", defaultValue = "en")
    private Language language;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private SettingsFlags settingsFlags;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    MessageCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        if (example != null) {
            PlanFile.write(PlanFile.standard(), example);
            console.out().println(WORDS.say("message.example", example));
            return ExitCode.DONE;
        }
        if (check != null && study == null) {
            return check(check);
        }
        if (study == null || out == null || check != null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("message.what"));
        }
        if (approvedBy != null && campaign == null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("message.campaign-first"));
        }
        return write(study, out);
    }

    private int write(Path from, Path folder) {
        MessagePlan plan = rules == null ? PlanFile.standard() : PlanFile.read(rules);
        MessageRun run = new MessageRun(
                plan,
                Optional.ofNullable(channel),
                top,
                settingsFlags.found(RiskSettings.Use.ASKING, console).parameters(),
                folder,
                console,
                context);
        return run.run(from, importFlags.options(), filterFlags, leaving(from));
    }

    private Optional<MessageRun.Leaving> leaving(Path from) {
        return Optional.ofNullable(campaign)
                .map(name -> new MessageRun.Leaving(
                        name,
                        MessageRun.ledger(Optional.ofNullable(ledger), from),
                        Optional.ofNullable(contacts),
                        Optional.ofNullable(never),
                        days,
                        Optional.ofNullable(approvedBy)));
    }

    private int check(Path messages) {
        MessageFile file = MessageFile.read(messages);
        List<CheckedMessage> checked = CheckedMessage.of(file, language, context);
        console.out().println(json ? CheckedMessagesJson.of(file, checked) : CheckedMessagesText.of(checked));
        boolean blocked =
                checked.stream().flatMap(each -> each.marks().stream()).anyMatch(Mark::blocks);
        return blocked ? ExitCode.TROUBLE : ExitCode.DONE;
    }
}
