package org.lectern.analysis.compare;

import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Companion;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * Did the change help? A study beside another.
 *
 * <p>Figures: what the difference is made of, videos that differ, the mean of each video in both, where views end. Tables:
 * {@code compare_overall}, {@code compare_parts}, {@code compare_videos}, {@code compare_courses}, {@code compare_curves} and
 * {@code compare_unmatched}.
 */
public final class CompareAnalysis implements Analysis<CompareParams> {

    private static final Words WORDS = Words.of(CompareAnalysis.class);

    @Override
    public String id() {
        return "compare";
    }

    @Override
    public boolean takesTwo() {
        return true;
    }

    @Override
    public CompareParams parameters(Choices choices) {
        return CompareParams.of(choices);
    }

    /** Learners; where either does not tell completion, the rest is compared. */
    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return Lacking.of(facts, "views.learner");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter, {@code other-lacks} and {@code other-empty} that the
     * study beside it cannot be compared with.
     */
    @Override
    public Findings run(CompareParams params, Study study, TaskContext context) {
        CompareResult result = compare(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        return new Findings(
                ListOnDemand.of(() -> new CompareFigures(result).all()),
                new CompareTables(result).all(),
                new CompareReading(result).reading(),
                Provenance.of(study, result.views(0), result.both().learners(0), params, params.seed()));
    }

    private static CompareResult compare(CompareParams params, Study study, TaskContext context) {
        Companion companion = study.companion().orElseThrow();
        Names names = new Names(companion.label(), companion.otherLabel());
        if (!companion.other().facts().holds("views.learner")) {
            throw Problem.of(WORDS, "other-lacks", names.second()).asException();
        }
        context.progress(WORDS.say("step.one", names.first()), 0);
        Watched first = new WatchedQuery(params, study, context)
                .ask()
                .orElseThrow(() -> NoViews.problem().asException());
        context.progress(WORDS.say("step.one", names.second()), 0.3);
        Seen seen = Seen.of(study, companion, context);
        Watched second = new WatchedQuery(params, seen.second(), context)
                .ask()
                .orElseThrow(
                        () -> Problem.of(WORDS, "other-empty", names.second()).asException());
        context.progress(WORDS.say("step.both"), 0.6);
        BothSides both = new BothSides(first, second, companion.matches());
        Scope scope = Scope.of(study, seen);
        Optional<Curves> curves = scope.comparesPercent()
                ? CurveComparison.of(params, study, seen.second(), both, context)
                : Optional.empty();
        return new Comparing(params, names, scope, context).compare(both, curves);
    }
}
