package org.lectern.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.analysis.risk.ToContact;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.StudyDoor;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.Ledger;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Reported;
import org.lectern.ledger.Threshold;
import org.lectern.ledger.ThresholdWords;
import org.lectern.messages.AtRisk;
import org.lectern.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells of a campaign without a hold-out whether what was foreseen jumps where contacting began. */
@Command(name = "threshold", mixinStandardHelpOptions = true, sortOptions = false)
final class LedgerThresholdCommand implements Callable<Integer> {

    private static final Words WORDS = Words.of(LedgerThresholdCommand.class);

    private final Console console;
    private final ConsoleContext context;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LEDGER.csv", descriptionKey = "lectern.ledger.ledger")
    private Path ledger;

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "assigned-from")
    private Path assignedFrom;

    @Parameters(index = "2", paramLabel = "NEWER", descriptionKey = "newer")
    private Path newer;

    @Option(names = "--campaign", paramLabel = "NAME", required = true)
    private String campaign;

    @Option(names = "--within", paramLabel = "H", defaultValue = "" + Threshold.USUAL_WIDTH)
    private double width;

    @Option(names = "--json", descriptionKey = "lectern.ledger.json")
    private boolean json;

    @Mixin
    private FilterFlags filterFlags;

    @Mixin
    private ImportFlags importFlags;

    LedgerThresholdCommand(Console console, ConsoleContext context) {
        this.console = console;
        this.context = context;
    }

    @Override
    public Integer call() {
        if (!(width > 0 && width <= 1)) {
            throw new ParameterException(spec.commandLine(), WORDS.say("ledger.width", width));
        }
        ImportOptions options = importFlags.options();
        Ledger written = new LedgerFile(ledger).readExisting();
        Campaign about = written.known(campaign.strip());
        RiskParams params = RiskRule.read(about.rule());
        List<Flagged> everybody = asked(assignedFrom, options, seen -> everybody(params, seen, about));
        List<Reported> told = asked(newer, options, seen -> AtRisk.reported(params, seen, context));
        Threshold threshold =
                Threshold.of(written, about, everybody, told, width, LocalDate.now(ZoneId.systemDefault()));
        context.clear();
        if (json) {
            console.out().println(ScriptJson.text(LedgerJson.of(threshold)));
        } else {
            ThresholdWords.of(threshold)
                    .forEach(sentence -> console.out().println(Paragraph.wrap(sentence, "", Console.COLUMNS)));
        }
        return ExitCode.DONE;
    }

    private <T> T asked(Path file, ImportOptions options, Function<Study, T> question) {
        Imported imported = StudyDoor.open(file, options, context);
        try (Study study = imported.study()) {
            return question.apply(study.filtered(filterFlags.filter(study.facts(), Mode.CORRECTED)));
        }
    }

    private List<Flagged> everybody(RiskParams params, Study seen, Campaign about) {
        if (!seen.fingerprint().equals(about.data())) {
            throw notAssignedFrom(about);
        }
        Findings findings = new RiskAnalysis().ask(params, seen, context);
        if (!about.isBy(ToContact.model(findings))) {
            throw notAssignedFrom(about);
        }
        return ToContact.everybody(findings).stream().map(AtRisk::flagged).toList();
    }

    private ProblemException notAssignedFrom(Campaign about) {
        return Problem.of(WORDS, "not-assigned-from", assignedFrom.getFileName(), about.id())
                .asException();
    }
}
