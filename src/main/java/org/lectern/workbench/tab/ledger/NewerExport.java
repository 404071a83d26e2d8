package org.lectern.workbench.tab.ledger;

import java.nio.file.Path;
import java.util.List;
import org.lectern.analysis.Mode;
import org.lectern.analysis.risk.RiskParams;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.ImportOptions;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.StudyDoor;
import org.lectern.keep.StudyFile;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.OutcomeFile;
import org.lectern.ledger.Reported;
import org.lectern.messages.AtRisk;
import org.lectern.study.Study;

/** A newer export, or a file of outcomes, that is asked what became of the learners of a campaign. */
final class NewerExport {

    private NewerExport() {}

    /**
     * Asks it by the rule that flagged them.
     *
     * @param options as the export before was read
     * @throws org.lectern.contract.ProblemException where the campaign has no such rule, the file cannot be read or it does not tell
     */
    static List<Reported> ask(Campaign about, Path newer, ImportOptions options, TaskContext context) {
        if (OutcomeFile.isOne(newer)) {
            return OutcomeFile.read(newer);
        }
        return ask(RiskRule.read(about.rule()), newer, options, context);
    }

    /** Asks an export what came of everybody by a rule. */
    static List<Reported> ask(RiskParams params, Path newer, ImportOptions options, TaskContext context) {
        // A study file is read as it was saved.
        ImportOptions reading =
                StudyFile.isOne(newer) ? ImportOptions.standard().withPseudonyms(options.pseudonyms()) : options;
        try (Imported imported = StudyDoor.open(newer, reading, context)) {
            Study study = imported.study();
            Study seen = study.filtered(Mode.CORRECTED.usualFilter(study.facts()));
            return AtRisk.reported(params, seen, context);
        }
    }
}
