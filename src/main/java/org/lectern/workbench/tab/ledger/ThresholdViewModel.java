package org.lectern.workbench.tab.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Mode;
import org.lectern.analysis.risk.RiskAnalysis;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.analysis.risk.ToContact;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.ingest.door.Imported;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Flagged;
import org.lectern.ledger.LedgerFile;
import org.lectern.ledger.Threshold;
import org.lectern.ledger.ThresholdWords;
import org.lectern.messages.AtRisk;
import org.lectern.study.Study;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.task.TaskState;

/** What a campaign without a hold-out may still tell: whether what was foreseen jumps where contacting began. */
final class ThresholdViewModel implements AutoCloseable {

    private static final Words WORDS = Words.of(ThresholdViewModel.class);
    private static final String LOOKING = "ledger-threshold";

    private final TabContext context;
    private final LedgerViewModel model;
    private final Clock clock;
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private final Subscription subscription;

    ThresholdViewModel(TabContext context, LedgerViewModel model, Clock clock) {
        this.context = context;
        this.model = model;
        this.clock = clock;
        subscription = model.chosenProperty().map(CampaignAnswer::id).subscribe((_, _) -> found.set(""));
    }

    /** What was found of the campaign that is looked at, or empty. */
    ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Asks where a newer export is, which tells what came of learners on both sides. */
    void lookInExport() {
        context.files()
                .open(WORDS.say("fill.title"), WORDS.say("fill.kind"), "*")
                .ifPresent(this::look);
    }

    /** The same of an export that is a folder of files. */
    void lookInFolder() {
        context.files().folder(WORDS.say("fill.title")).ifPresent(this::look);
    }

    private void look(Path newer) {
        Imported open = context.desk().importedProperty().get();
        CampaignAnswer answer = model.chosen().orElse(null);
        LedgerFile file = model.file().orElse(null);
        if (open == null || answer == null || file == null) {
            return;
        }
        found.set("");
        LocalDate today = LocalDate.now(clock);
        context.tasks()
                .<Threshold>order(
                        LOOKING,
                        WORDS.say("threshold.looking"),
                        task -> threshold(file, answer.campaign(), open, newer, today, task),
                        state -> tell(answer, state));
    }

    private static Threshold threshold(
            LedgerFile file, Campaign about, Imported open, Path newer, LocalDate today, TaskContext task) {
        RiskParams params = RiskRule.read(about.rule());
        Study study = open.study();
        if (!study.fingerprint().equals(about.data())) {
            throw Problem.of(WORDS, "assigned-elsewhere", about.id()).asException();
        }
        Study seen = study.filtered(Mode.CORRECTED.usualFilter(study.facts()));
        Findings findings = new RiskAnalysis().ask(params, seen, task);
        if (!about.isBy(ToContact.model(findings))) {
            throw Problem.of(WORDS, "assigned-otherwise", about.id()).asException();
        }
        List<Flagged> everybody =
                ToContact.everybody(findings).stream().map(AtRisk::flagged).toList();
        return Threshold.of(
                file.read(),
                about,
                everybody,
                NewerExport.ask(params, newer, open.options(), task),
                Threshold.USUAL_WIDTH,
                today);
    }

    private void tell(CampaignAnswer answer, TaskState<Threshold> state) {
        if (state instanceof TaskState.Ready<Threshold>(Threshold threshold)) {
            // Whoever has turned to another campaign meanwhile is not told of this one.
            if (model.chosen()
                    .map(CampaignAnswer::id)
                    .filter(answer.id()::equals)
                    .isPresent()) {
                found.set(String.join(" ", ThresholdWords.of(threshold)));
            }
        } else if (state instanceof TaskState.Failed<Threshold>(Problem problem)) {
            context.trouble().report(problem);
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
