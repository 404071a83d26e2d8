package org.lectern.analysis.struggle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.NoViews;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.CourseOrder;
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
        StruggleResult result = look(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        LargeTable views = new LargeTable(
                "struggle_views", WORDS.say("table.views"), result.flagged(), study, new StruggleSql(params).views());
        StruggleTotals totals = result.totals();
        return new Findings(
                        ListOnDemand.of(() -> new StruggleFigures(result).all()),
                        new StruggleTables(result).all(),
                        WhatPercentMeans.noted(study, new StruggleReading(result).reading()),
                        Provenance.of(study, totals.views(), totals.learners(), params, params.seed()))
                .withLargeTables(List.of(views))
                .withOptions("course", OrderedCourse.options(study));
    }

    private static StruggleResult look(StruggleParams params, Study study, TaskContext context) {
        StruggleQueries queries = new StruggleQueries(params, study, context);
        context.progress(WORDS.say("step.videos"), 0);
        StruggleTotals totals = queries.totals();
        if (totals.views() == 0) {
            throw NoViews.problem().asException();
        }
        StruggleQueries.Videos videos = queries.videos();
        context.progress(WORDS.say("step.learners"), 0.5);
        StruggleResult ofVideos = new StruggleResult(
                params,
                totals,
                videos.all(),
                videos.deviations(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
        Set<String> judged = ofVideos.judged().stream().map(StruggleVideo::name).collect(Collectors.toSet());
        PeopleQuery.People people = new PeopleQuery(params).people(judged::contains, study, context);
        context.progress(WORDS.say("step.order"), 0.85);
        StruggleResult result = ofVideos.with(people);
        return people.learners().isEmpty()
                ? result
                : order(params.course(), result, study, context)
                        .map(order ->
                                Onset.of(order, result.judged(), result.course(order.course()), params.ofPlaces()))
                        .filter(onset -> !onset.places().isEmpty())
                        .map(result::with)
                        .orElse(result);
    }

    /** Of the chosen course, or where it has none, of the one with most judged views that has one. */
    private static Optional<CourseOrder> order(String chosen, StruggleResult result, Study study, TaskContext context) {
        List<String> courses = CourseRate.byViews(result.courses());
        return courses.contains(chosen)
                ? OrderedCourse.of(List.of(chosen), study, context).or(() -> OrderedCourse.of(courses, study, context))
                : OrderedCourse.of(courses, study, context);
    }
}
