package org.lectern.upkeep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.TrainedModel;
import org.lectern.contract.GrowingFile;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.DriftReport;
import org.lectern.model.ModelFile;
import org.lectern.model.Task;
import org.lectern.runs.KeptRun;
import org.lectern.runs.Recording;
import org.lectern.runs.RunLog;
import org.lectern.study.Study;

/**
 * Trains a model again where a rule of the policy holds, and puts the new one in its place where it is not worse on the same learners of the
 * newest data. The model is asked as it was trained: the same question, settings, filter and seed. Source: section 12 of the shared
 * reference on recommendations.
 */
public final class Retraining {

    private static final Words WORDS = Words.of(Retraining.class);

    private final Path file;
    private final Task task;
    private final Policy policy;
    private final RunLog log;
    private final Instant now;
    private final boolean dry;

    /**
     * @param file of the model, which need not be there yet
     * @param task of a model that is not there yet
     * @param log where the training leaves a run
     * @param dry whether everything is done but nothing is written
     */
    public Retraining(Path file, Task task, Policy policy, RunLog log, Instant now, boolean dry) {
        this.file = file;
        this.task = task;
        this.policy = policy;
        this.log = log;
        this.now = now;
        this.dry = dry;
    }

    /**
     * Looks after the model, one at a time whoever asks.
     *
     * @param study the newest data, not filtered
     * @throws ProblemException where another is at it, the model cannot be read or written, or the data does not tell what it asks
     * @throws org.lectern.contract.TaskCancelled when cancelled; the model in use stays
     */
    public Outcome with(Study study, TaskContext context) {
        return dry ? look(study, context) : GrowingFile.holding(file, () -> look(study, context));
    }

    private Outcome look(Study study, TaskContext context) {
        if (!Files.exists(file)) {
            return first(study, context);
        }
        TrainedModel inUse = ModelFile.read(file);
        Task.of(inUse).analysis(now).lacking(study.facts()).ifPresent(lacking -> {
            throw lacking.asException();
        });
        Study seen = study.filtered(inUse.provenance().filter());
        if (isOf(inUse, seen)) {
            return Outcome.nothing(WORDS.say("same-data"));
        }
        Optional<LastCheck> last = LastCheck.beside(file);
        LastCheck check =
                new LastCheck(now, seen.fingerprint(), drift(inUse, seen, context), last.flatMap(LastCheck::retrained));
        if (!dry) {
            check.keepBeside(file);
        }
        Optional<LastCheck.Retrained> refused = check.retrained()
                .filter(before -> before.result() == Result.REFUSED
                        && before.fingerprint().equals(seen.fingerprint())
                        && before.policy().equals(policy));
        if (refused.isPresent()) {
            return Outcome.nothing(WORDS.say("refused-before", refused.get().at()));
        }
        List<Reason> reasons = new Reasons(policy, inUse, seen, context).all(ModelFile.saved(file), now, check.drift());
        return reasons.isEmpty()
                ? Outcome.nothing(WORDS.say("no-rule", ages()))
                : again(inUse, seen, check, reasons, context);
    }

    /** The same data, read by the same program, would give the same model. */
    private static boolean isOf(TrainedModel inUse, Study seen) {
        Provenance trained = inUse.provenance();
        return trained.fingerprint().equals(seen.fingerprint())
                && trained.version().equals(Provenance.programVersion());
    }

    private String ages() {
        return ModelFile.saved(file).map(saved -> WORDS.say("saved", saved)).orElse(WORDS.say("saved-unknown"));
    }

    private static Optional<DriftReport> drift(TrainedModel inUse, Study seen, TaskContext context) {
        return inUse.reference().map(training -> DriftReport.of(training, inUse.look(seen, context)));
    }

    private Outcome first(Study study, TaskContext context) {
        Findings found = ask(task.analysis(now), study, Optional.empty(), context);
        if (found.model().isEmpty()) {
            throw Problem.of(WORDS, "nothing-learnt", found.reading().headline())
                    .asException();
        }
        Reason never = new Reason(Reason.Rule.NEVER_TRAINED, WORDS.say("reason.never", file.getFileName()));
        LastCheck check = new LastCheck(now, study.fingerprint(), Optional.empty(), Optional.empty());
        return ended(
                found, task, check, new Outcome(Result.REPLACED, List.of(never), Optional.empty(), "", "", List.of()));
    }

    private Outcome again(TrainedModel inUse, Study seen, LastCheck check, List<Reason> reasons, TaskContext context) {
        Findings found = ask(Task.of(inUse).analysis(now), seen, Optional.of(inUse), context);
        Optional<Challenge> challenge = found.model().flatMap(_ -> Challenge.of(inUse, found, context));
        boolean won = challenge.filter(judged -> judged.isWon(policy)).isPresent();
        List<String> said = found.model().isEmpty()
                ? List.of(found.reading().headline())
                : challenge.isEmpty() ? List.of(WORDS.say("not-judged")) : List.of();
        return ended(
                found,
                Task.of(inUse),
                check,
                new Outcome(won ? Result.REPLACED : Result.REFUSED, reasons, challenge, "", "", said));
    }

    private static <P extends Record> Findings ask(
            Analysis<P> analysis, Study study, Optional<TrainedModel> as, TaskContext context) {
        P params = as.map(model -> model.provenance().question(analysis.id()).parametersFor(analysis))
                .orElseGet(() -> analysis.parameters(Choices.standard()));
        return analysis.ask(params, study, context);
    }

    /** The model is in its place before anything tells of it. */
    private Outcome ended(Findings found, Task of, LastCheck check, Outcome outcome) {
        if (dry) {
            return outcome;
        }
        Outcome done = outcome.result() == Result.REPLACED
                ? outcome.inPlaceOf(replace(found.model().orElseThrow()))
                : outcome;
        Outcome told = recorded(found, of.analysis(now).id(), done);
        LastCheck.Retrained retrained = new LastCheck.Retrained(
                now, outcome.result(), found.provenance().fingerprint(), policy);
        // What had drifted from the old model has not from one that was trained on it.
        new LastCheck(
                        check.checked(),
                        check.fingerprint(),
                        check.drift().filter(_ -> outcome.result() != Result.REPLACED),
                        Optional.of(retrained))
                .keepBeside(file);
        return told;
    }

    /** @return the name of the file in which the old model stays; empty where there was none */
    private String replace(TrainedModel model) {
        Earlier earlier = new Earlier(file);
        String kept = Files.exists(file) ? String.valueOf(earlier.keep(now).getFileName()) : "";
        ModelFile.write(model, file, now);
        earlier.prune(policy.keep());
        return kept;
    }

    /** Trouble with the log is told, and takes nothing away. */
    private Outcome recorded(Findings found, String asked, Outcome outcome) {
        try {
            Optional<KeptRun> run = Recording.keep(log, now, asked, found);
            if (outcome.result() == Result.REPLACED) {
                run.ifPresent(log::use);
            }
            return run.map(outcome::withRun).orElse(outcome);
        } catch (ProblemException e) {
            return outcome.saying(e.problem().sentence());
        }
    }
}
