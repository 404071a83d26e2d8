package org.lectern.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.analysis.Mode;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.StudyDoor;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.FilledIn;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.OutcomeFile;
import org.lectern.ledger.Reported;
import org.lectern.messages.AtRisk;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down what became of the learners of a campaign, as a newer export or a file of outcomes tells it. */
@Command(name = "outcome", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerOutcomeCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(LedgerOutcomeCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEDGER.csv", descriptionKey = "lectern.ledger.ledger")
    private Path ledger;

    @Parameters(index = "1", paramLabel = "NEWER", descriptionKey = "newer")
    private Path newer;

    @Option(names = "--campaign", paramLabel = "NAME", required = true)
    private String campaign;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    LedgerOutcomeCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        ImportOptions options = importFlags.options();
        if (options.pseudonyms() == null) {
            throw new ParameterException(spec.commandLine(), WORDS.say("ledger.no-names"));
        }
        LedgerFile file = new LedgerFile(ledger);
        Campaign about = file.readExisting().known(campaign.strip());
        List<Reported> told = OutcomeFile.isOne(newer) ? OutcomeFile.read(newer) : asked(about, options);
        FilledIn filled = file.fillIn(about.id(), told, options.naming(), Instant.now());
        context.clear();
        if (json) {
            console.out().println(ScriptJson.text(LedgerJson.of(filled)));
        } else {
            filled.sentences()
                    .forEach(sentence -> console.out().println(Paragraph.wrap(sentence, "", Console.COLUMNS)));
        }
        return ExitCode.DONE;
    }

    private List<Reported> asked(Campaign about, ImportOptions options) {
        RiskParams params = RiskRule.read(about.rule());
        Imported imported = StudyDoor.open(newer, options, context);
        try (Study study = imported.study()) {
            Study seen = study.filtered(filterFlags.filter(study.facts(), Mode.CORRECTED));
            return AtRisk.reported(params, seen, context);
        }
    }
}
