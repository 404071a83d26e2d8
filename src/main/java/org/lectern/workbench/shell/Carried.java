package org.lectern.workbench.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.ingest.door.Imported;
import org.lectern.keep.Enclosed;
import org.lectern.keep.Setup;
import org.lectern.keep.StudyFile;
import org.lectern.ledger.KeptLedger;
import org.lectern.model.StudyModels;

/**
 * What goes with a study into its file beside what was decided: the models that were trained last, and what came with the file. No
 * decision is lost where it is not saved, as the same settings train the same model again.
 */
record Carried(Map<Enclosed, String> enclosed) {

    private static final Logger LOG = Logger.getLogger(Carried.class.getName());

    static final Carried NOTHING = new Carried(Map.of());

    /**
     * The same after a study was opened.
     *
     * @param before the study that was open, or null
     * @param own what the file of the study carries
     */
    Carried opened(@Nullable Imported before, Imported now, boolean again, Map<Enclosed, String> own) {
        if (!again || now.kept()) {
            return new Carried(own);
        }
        return isReadAlike(before, now) ? this : withoutModels();
    }

    /** An export that is read in another way, or calls learners otherwise, would train another model. */
    private static boolean isReadAlike(@Nullable Imported before, Imported now) {
        return before != null && before.study().fingerprint().equals(now.study().fingerprint());
    }

    /** A ledger cannot be made again, and stays in its file whatever becomes of the rest. */
    private Carried withoutModels() {
        String ledger = enclosed.get(Enclosed.LEDGER);
        return ledger == null ? NOTHING : new Carried(Map.of(Enclosed.LEDGER, ledger));
    }

    /**
     * What a saved study left.
     *
     * @param carried what its file carries
     * @param trouble that there was with the ledger beside it; the study is saved all the same
     */
    record Written(Carried carried, Optional<Problem> trouble) {}

    /** The same with a ledger as it is now; the one before where there is none, or where something of it would be lost. */
    Carried with(KeptLedger ledger) {
        Map<Enclosed, String> now = new EnumMap<>(Enclosed.class);
        now.putAll(enclosed);
        ledger.text(Optional.ofNullable(enclosed.get(Enclosed.LEDGER)))
                .ifPresent(text -> now.put(Enclosed.LEDGER, text));
        return new Carried(now);
    }

    /**
     * Puts the ledger beside the file of its study, where campaigns go on.
     *
     * @return what was in the way, such as another ledger, which stays
     */
    Optional<Problem> restoreLedger(Path study) {
        try {
            Optional.ofNullable(enclosed.get(Enclosed.LEDGER))
                    .ifPresent(text -> KeptLedger.beside(study).restore(text));
            return Optional.empty();
        } catch (ProblemException e) {
            LOG.log(Level.INFO, "no ledger beside the study", e);
            return Optional.of(e.problem());
        }
    }

    /**
     * Saves a study with it.
     *
     * @param trained since
     * @return what the file carries then, and what was in the way of the ledger beside it
     */
    Written write(Imported open, Setup setup, List<TrainedModel> trained, Path target, TaskContext context) {
        Map<Enclosed, String> now = StudyModels.with(enclosed, trained);
        StudyFile.write(new StudyFile.Reopened(open, Optional.of(setup), now), target, context);
        Carried kept = new Carried(now);
        return new Written(kept, kept.restoreLedger(target));
    }
}
