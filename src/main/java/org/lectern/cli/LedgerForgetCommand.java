package org.lectern.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.ledger.LedgerFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Forgets a learner but for the arm and the outcome. */
@Command(name = "forget", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerForgetCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(LedgerForgetCommand.class);

    private final Console console;

    @Parameters(index = "0", paramLabel = "LEDGER.csv", descriptionKey = "lectern.ledger.ledger")
    private Path file;

    @Parameters(index = "1", paramLabel = "LEARNER", descriptionKey = "learner")
    private String learner;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    LedgerForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LedgerFile ledger = new LedgerFile(file);
        ledger.readExisting();
        int campaigns = ledger.forget(learner, new ImportFlags().options().naming());
        if (campaigns == 0) {
            throw Problem.of(WORDS, "nobody-to-forget", file.getFileName()).asException();
        }
        console.out().println(json ? LedgerJson.forgotten(campaigns) : WORDS.say("ledger.forgotten", campaigns, file));
        return ExitCode.DONE;
    }
}
