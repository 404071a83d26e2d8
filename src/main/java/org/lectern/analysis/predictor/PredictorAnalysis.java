package org.lectern.analysis.predictor;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Mode;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.evaluation.LearnerSplit;
import org.lectern.evaluation.LearnerSplit.Part;
import org.lectern.study.Learners;
import org.lectern.study.Study;

/**
 * Will this view be finished?
 *
 * <p>Figures: what the model is worth beside the published way, who is least likely to finish, reliability, probability by
 * average, importance. Tables: {@code predictor_metrics}, {@code predictor_learners}, {@code predictor_calibration}, {@code predictor_importance}, {@code
 * predictor_curve}, {@code predictor_confusion}.
 */
public final class PredictorAnalysis implements Analysis<PredictorParams> {

    /** Three to train, one to validate, one to judge. */
    static final int FEWEST_LEARNERS = 5;

    private static final Words WORDS = Words.of(PredictorAnalysis.class);

    @Override
    public String id() {
        return "predictor";
    }

    @Override
    public PredictorParams parameters(Choices choices) {
        return PredictorParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter, {@code too-few-learners} that there are fewer
     * than five.
     */
    @Override
    public Findings run(PredictorParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.views"), 0);
        Learners learners = study.learners(context);
        if (learners.size() == 0) {
            throw NoViews.problem().asException();
        }
        if (learners.size() < FEWEST_LEARNERS) {
            throw Problem.of(WORDS, "too-few-learners", learners.size(), FEWEST_LEARNERS)
                    .asException();
        }
        Outcome outcome = outcome(params, study, learners, context);
        context.progress(WORDS.say("step.words"), 0.95);
        return new Findings(
                        ListOnDemand.of(() -> new PredictorFigures(outcome).all()),
                        new PredictorTables(outcome).all(),
                        WhatPercentMeans.noted(study, new PredictorReading(outcome).reading()),
                        outcome.trial().model().provenance())
                .withModel(
                        outcome.trial()
                                .model()
                                .withMetrics(outcome.evaluation().metrics())
                                .withReference(outcome.observation()),
                        outcome.trial().jury(learners));
    }

    /** The model that findings of this analysis hold. */
    public static CompletionModel modelOf(Findings findings) {
        return (CompletionModel) findings.model().orElseThrow();
    }

    private static Outcome outcome(PredictorParams params, Study study, Learners learners, TaskContext context) {
        Provenance provenance = Provenance.of(study, learners.views(), learners.size(), params, params.seed());
        CaseQueries queries = new CaseQueries(params, study, context);
        LearnerSplit parts = LearnerSplit.of(
                IntStream.range(0, learners.size()).mapToLong(learners::views).toArray(), params.seed());
        Trial corrected = corrected(params, queries, learners, parts, provenance, context);
        Trial published = published(params, queries, learners, provenance, context);
        Trial asked = params.mode() == Mode.CORRECTED ? corrected : published;
        Cases byCourse = queries.byCourse(params.mode());
        List<LearnerOutlook> outlooks = LearnerOutlook.of(asked.model(), learners, byCourse, context);
        context.progress(WORDS.say("step.judging"), 0.8);
        return new Outcome(
                params,
                corrected,
                corrected.evaluate(params.seed(), context),
                published,
                published.evaluate(params.seed(), context),
                PredictorParts.of(parts, learners, queries.timed()),
                outlooks,
                CompletionObservation.of(asked.model(), learners, byCourse));
    }

    private static Trial corrected(
            PredictorParams params,
            CaseQueries queries,
            Learners learners,
            LearnerSplit parts,
            Provenance provenance,
            TaskContext context) {
        double prior = prior(learners, parts);
        Cases cases = queries.corrected(prior);
        return new Training(
                        params,
                        Mode.CORRECTED,
                        cases.of(learner -> parts.of(learner) == Part.TRAINING),
                        cases.of(learner -> parts.of(learner) == Part.VALIDATION),
                        cases.of(learner -> parts.of(learner) == Part.TEST),
                        prior,
                        new Steps(context, params, 0.1, 0.45),
                        context)
                .trial(provenance, queries.history());
    }

    private static Trial published(
            PredictorParams params,
            CaseQueries queries,
            Learners learners,
            Provenance provenance,
            TaskContext context) {
        ViewParts parts = ViewParts.of(queries.asPublished(learners), params.seed());
        return new Training(
                        params,
                        Mode.AS_PUBLISHED,
                        parts.training(),
                        null,
                        parts.test(),
                        mean(learners),
                        new Steps(context, params, 0.45, 0.8),
                        context)
                .trial(provenance, false);
    }

    /** Mean completion of the views in training, in percent; those who judge a model do not tell it anything. */
    private static double prior(Learners learners, LearnerSplit parts) {
        double sum = 0;
        long views = 0;
        for (int learner = 0; learner < learners.size(); learner++) {
            if (parts.of(learner) == Part.TRAINING) {
                sum += learners.mean(learner) * learners.views(learner);
                views += learners.views(learner);
            }
        }
        return sum / views;
    }

    private static double mean(Learners learners) {
        return IntStream.range(0, learners.size())
                        .mapToDouble(learner -> learners.mean(learner) * learners.views(learner))
                        .sum()
                / learners.views();
    }
}
