package org.lectern.analysis.struggle;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/**
 * Where do learners fall far short of others?
 *
 * <p>Figures: courses by share (absent where the study has none), videos by share, deviations, learners' activity by
 * course (absent without courses), places in one course (absent where none tells its order). Tables: {@code
 * course_struggle}, {@code struggle_videos} and {@code struggling_learners} as published, and what stands behind the
 * figures: {@code course_struggle_intervals}, {@code video_struggle}, {@code struggle_deviations}, {@code
 * struggle_by_activity}, {@code struggle_by_place}; those by course are absent where the study has none. For files
 * alone: {@code struggle_views}, every flagged view.
 */
public final class StruggleAnalysis implements Analysis<StruggleParams> {

    private static final Words WORDS = Words.of(StruggleAnalysis.class);

    @Override
    public String id() {
        return "struggle";
    }

    @Override
    public StruggleParams parameters(Choices choices) {
        return StruggleParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter.
     */
    @Override
    public Findings run(StruggleParams params, Study study, TaskContext context) {
        Struggled struggled = struggled(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        LargeTable views = new LargeTable(
                "struggle_views",
                WORDS.say("table.views"),
                struggled.flagged(),
                study,
                new StruggleSql(params).views());
        Totals totals = struggled.totals();
        return new Findings(
                        new StruggleFigures(struggled).all(),
                        new StruggleTables(struggled).all(),
                        WhatPercentMeans.noted(study, new StruggleReading(struggled).reading()),
                        Provenance.of(study, totals.views(), totals.learners(), params, params.seed()))
                .withLargeTables(List.of(views));
    }

    private static Struggled struggled(StruggleParams params, Study study, TaskContext context) {
        StruggleQueries queries = new StruggleQueries(params, study, context);
        context.progress(WORDS.say("step.videos"), 0);
        Totals totals = queries.totals();
        if (totals.views() == 0) {
            throw NoViews.problem().asException();
        }
        StruggleQueries.Videos videos = queries.videos();
        context.progress(WORDS.say("step.learners"), 0.5);
        PeopleQuery.People people = new PeopleQuery(params).people(study, context);
        context.progress(WORDS.say("step.order"), 0.85);
        Struggled struggled = new Struggled(
                params,
                totals,
                videos.all(),
                videos.deviations(),
                people.learners(),
                people.courses(),
                people.cells(),
                Optional.empty());
        return people.learners().isEmpty()
                ? struggled
                : OrderedCourse.of(params.course(), study, context)
                        .map(order -> Onset.of(order, struggled.judged()))
                        .filter(onset -> !onset.places().isEmpty())
                        .map(struggled::with)
                        .orElse(struggled);
    }
}
