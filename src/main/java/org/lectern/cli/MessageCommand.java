package org.lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.text.Language;
import org.lectern.text.Mark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks messages to learners before somebody sends them. */
@Command(name = "message", mixinStandardHelpOptions = true, sortOptions = false)
final class MessageCommand implements Callable<Integer> {

    private final Console console;
    private final ConsoleContext context;

    @Option(names = "--check", paramLabel = "MESSAGES.json", required = true)
    private Path check;

    @Option(names = "--language", paramLabel = "en|de", defaultValue = "en")
    private Language language;

    @Option(names = "--json")
    private boolean json;

    MessageCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        MessageFile file = MessageFile.read(check);
        List<CheckedMessage> checked = CheckedMessage.of(file, language, context);
        console.out().println(json ? CheckedMessagesJson.of(file, checked) : CheckedMessagesText.of(checked));
        boolean blocked =
                checked.stream().flatMap(each -> each.marks().stream()).anyMatch(Mark::blocks);
        return blocked ? ExitCode.TROUBLE : ExitCode.DONE;
    }
}
