package org.lectern.analysis.explore;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.Lacking;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.analysis.rate.Rates;
import org.lectern.contract.Problem;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;
import org.lectern.study.StudyFacts;

/**
 * Which videos hold attention?
 *
 * <p>Figures: videos by mean, videos by total, distribution, courses (absent where the study has none), views and
 * mean. Tables: {@code video_engagement}, {@code course_engagement}, {@code completion_distribution}, {@code
 * completion_by_course} and {@code study_totals}; those by course are absent where the study has none.
 *
 * <p>A study of engagements with content is answered by {@link OpenedAnswer}: who opens what, when, how long and how it is liked.
 */
public final class ExploreAnalysis implements Analysis<ExploreParams> {

    private static final Words WORDS = Words.of(ExploreAnalysis.class);

    @Override
    public String id() {
        return "explore";
    }

    @Override
    public ExploreParams parameters(Choices choices) {
        return ExploreParams.of(choices);
    }

    /** Where learners are not known, totals of videos will do; so do engagements with other content. */
    @Override
    public Optional<Problem> lacking(StudyFacts facts) {
        return ofVideos(facts) || facts.tellsEngagements()
                ? Optional.empty()
                : Lacking.of(facts, "views.learner", "views.completion");
    }

    private static boolean ofVideos(StudyFacts facts) {
        return !facts.holds("views.learner") && facts.holds("videos");
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter.
     */
    @Override
    public Findings run(ExploreParams params, Study study, TaskContext context) {
        if (study.facts().tellsEngagements()) {
            return new OpenedAnswer(params, study, context).findings();
        }
        return ofVideos(study.facts()) ? ofVideos(params, study, context) : ofLearners(params, study, context);
    }

    private static Findings ofVideos(ExploreParams params, Study study, TaskContext context) {
        context.progress(WORDS.say("step.videos"), 0);
        List<VideoTotals> videos = TotalsQueries.videos(study, context);
        if (videos.isEmpty()) {
            throw NoViews.problem().asException();
        }
        return new TotalsAnswer(params, videos).findings(study);
    }

    private static Findings ofLearners(ExploreParams params, Study study, TaskContext context) {
        ExploreResult result = explore(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        ExploreTotals totals = result.totals();
        return new Findings(
                ListOnDemand.of(() -> new ExploreFigures(result).all()),
                new ExploreTables(result).all(),
                WhatPercentMeans.noted(study, new ExploreReading(result).reading()),
                Provenance.of(study, totals.views(), totals.learners(), params, params.seed()));
    }

    private static ExploreResult explore(ExploreParams params, Study study, TaskContext context) {
        ExploreQueries queries = new ExploreQueries(params, study, context);
        context.progress(WORDS.say("step.views"), 0);
        CompletionSummary spread = queries.spread();
        if (spread.views() == 0) {
            throw NoViews.problem().asException();
        }
        context.progress(WORDS.say("step.videos"), 0.1);
        List<Engagement> videos = queries.videos(spread);
        context.progress(WORDS.say("step.learners"), 0.5);
        Rates rates = queries.rates(spread);
        context.progress(WORDS.say("step.courses"), 0.7);
        List<CourseEngagement> courses = queries.courses(spread, rates);
        Engagement whole = ExploreQueries.whole(spread, rates);
        ExploreTotals totals = new ExploreTotals(whole, spread, videos.size(), queries.names(spread.views()));
        return new ExploreResult(params, totals, videos, courses, spread.bins());
    }
}
