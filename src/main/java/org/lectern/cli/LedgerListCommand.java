package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.contract.Words;
import org.lectern.ledger.EffectWords;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what campaigns a ledger holds. */
@Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerListCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(LedgerListCommand.class);

    private final Console console;

    @Parameters(paramLabel = "LEDGER.csv", descriptionKey = "lectern.ledger.ledger")
    private Path file;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    LedgerListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Ledger ledger = new LedgerFile(file).readExisting();
        if (json) {
            console.out()
                    .println(ScriptJson.text(ledger.campaigns().stream()
                            .map(campaign -> LedgerJson.of(ledger, campaign))
                            .toList()));
        } else if (ledger.campaigns().isEmpty()) {
            console.out().println(WORDS.say("ledger.empty"));
        } else {
            ledger.campaigns()
                    .forEach(campaign -> console.out()
                            .println(Paragraph.wrap(EffectWords.campaign(ledger, campaign), "", Console.COLUMNS)));
        }
        ledger.notices().forEach(notice -> console.err().println(Paragraph.wrap(notice, "", Console.COLUMNS)));
        return ExitCode.DONE;
    }
}
