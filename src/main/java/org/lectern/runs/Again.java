package org.lectern.runs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.all.Analyses;
import org.lectern.analysis.next.NextAnalysis;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.Metric;
import org.lectern.model.Task;
import org.lectern.study.Study;

/**
 * What comes of training again as a run says. Of the same data, parameters and seed the same program gives the same numbers.
 *
 * @param run that was repeated
 * @param findings of now
 * @param moved measures that are another number now
 */
public record Again(Run run, Findings findings, List<Moved> moved) {

    private static final Words WORDS = Words.of(Again.class);

    /** A measure then and now; NaN where nothing was learnt this time. */
    public record Moved(String score, double then, double now) {}

    public Again {
        moved = List.copyOf(moved);
    }

    /** Whether a study is what a run was trained on. */
    public static boolean isOf(Run run, Study study) {
        return study.fingerprint().equals(run.question().fingerprint());
    }

    /**
     * Trains again.
     *
     * @param study of the same data, read the same way; whatever it is filtered to, the run's filter holds
     * @throws org.lectern.contract.ProblemException {@code other-data} where it is of other data, {@code trial-again} of what was
     *     only tried on the way, and whatever the training throws
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    public static Again of(Run run, Study study, TaskContext context) {
        if (run.isTrial()) {
            throw Problem.of(WORDS, "trial-again").asException();
        }
        if (!isOf(run, study)) {
            throw Problem.of(WORDS, "other-data", run.study()).asException();
        }
        Findings found = ask(analysis(run), run, study, context);
        return new Again(run, found, moved(run, found));
    }

    private static Analysis<?> analysis(Run run) {
        if (run.task().equals(Task.RECOMMEND.id())) {
            return NextAnalysis.training(Instant.ofEpochMilli(run.started()));
        }
        String id = run.question().analysis();
        return Analyses.all().stream()
                .filter(analysis -> analysis.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(WORDS, "unknown-analysis").asException());
    }

    private static <P extends Record> Findings ask(Analysis<P> analysis, Run run, Study study, TaskContext context) {
        return analysis.ask(
                run.question().parametersFor(analysis),
                study.filtered(run.question().filter()),
                context);
    }

    private static List<Moved> moved(Run run, Findings found) {
        List<Metric> now = found.model().map(model -> model.metrics()).orElse(List.of());
        return run.scores().stream()
                .map(score -> new Moved(
                        score.name(),
                        score.value(),
                        now.stream()
                                .filter(metric -> Recording.name(
                                                metric,
                                                run.task(),
                                                run.question().parameters())
                                        .equals(score.name()))
                                .mapToDouble(Metric::value)
                                .findFirst()
                                .orElse(Double.NaN)))
                .filter(moved -> Double.compare(moved.then, moved.now) != 0)
                .toList();
    }

    /** In words. */
    public String sentence() {
        if (moved.isEmpty()) {
            return WORDS.say("again.same", run.scores().size());
        }
        String now = findings.provenance().version();
        String then = Objects.requireNonNullElse(run.versions().get("lectern"), now);
        Moved first = moved.getFirst();
        String differ = WORDS.say(
                "again.moved", moved.size(), run.scores().size(), ScoreWords.title(first.score), first.then, first.now);
        return now.equals(then)
                ? differ + " " + WORDS.say("again.same-program")
                : differ + " " + WORDS.say("again.other-program", then, now);
    }
}
