package org.lectern.analysis.churn;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ListOnDemand;
import org.lectern.analysis.Mode;
import org.lectern.analysis.Provenance;
import org.lectern.analysis.WhatPercentMeans;
import org.lectern.analysis.rate.CourseRate;
import org.lectern.analysis.rate.OrderedCourse;
import org.lectern.analysis.rate.Rate;
import org.lectern.contract.TaskContext;
import org.lectern.contract.Words;
import org.lectern.study.Study;

/**
 * Where do learners give up?
 *
 * <p>Figures: churn by course (absent where the study has fewer than two), videos with the highest churn, churn along
 * a course, churn by threshold. Tables: {@code video_churn}, {@code course_churn} (absent where the study has none),
 * {@code churn_along_course}, {@code churn_by_threshold} and {@code churn_totals}.
 */
public final class ChurnAnalysis implements Analysis<ChurnParams> {

    /** More lines than the study's and these are not told apart. */
    private static final int COURSES_IN_CURVES = 3;

    private static final Words WORDS = Words.of(ChurnAnalysis.class);

    @Override
    public String id() {
        return "churn";
    }

    @Override
    public ChurnParams parameters(Choices choices) {
        return ChurnParams.of(choices);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The problem {@code no-views} says that no view is left by the filter.
     */
    @Override
    public Findings run(ChurnParams params, Study study, TaskContext context) {
        ChurnResult result = count(params, study, context);
        context.checkCancelled();
        context.progress(WORDS.say("step.words"), 0.95);
        Rate whole = result.whole();
        return new Findings(
                        ListOnDemand.of(() -> new ChurnFigures(result).all()),
                        new ChurnTables(result).all(),
                        WhatPercentMeans.noted(study, new ChurnReading(result).reading()),
                        Provenance.of(study, whole.views(), whole.learners(), params, params.seed()))
                .withOptions("course", OrderedCourse.options(study));
    }

    private static ChurnResult count(ChurnParams params, Study study, TaskContext context) {
        ChurnQueries queries = new ChurnQueries(params, study, context);
        context.progress(WORDS.say("step.videos"), 0);
        Churn byCourse = queries.count("course");
        boolean corrected = params.mode() == Mode.CORRECTED;
        String courseColumn = corrected ? "course" : "course_as_given";
        Churn churn = corrected ? byCourse : queries.count(courseColumn);
        context.progress(WORDS.say("step.order"), 0.5);
        Optional<ChurnByPosition> walk = ChurnByPosition.of(params, byCourse, study, context);
        context.progress(WORDS.say("step.thresholds"), 0.8);
        List<ThresholdCurve> curves =
                new ThresholdQuery(study, context).curves(courseColumn, churn, largest(churn.courses()));
        return new ChurnResult(
                params, churn, queries.names(courseColumn, churn.whole().views()), walk, curves);
    }

    private static List<CourseRate> largest(List<CourseRate> courses) {
        return courses.size() < 2
                ? List.of()
                : courses.stream()
                        .sorted(CourseRate.MOST_VIEWS_FIRST)
                        .limit(COURSES_IN_CURVES)
                        .toList();
    }
}
