package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.TaskContext;
import org.lectern.stats.ClusterBootstrap;
import org.lectern.stats.ScoredRows;
import org.lectern.stats.Scores;

/** Judges one trial: all that is estimated is computed from counts by cell, of all learners and of learners drawn anew. */
final class Judge {

    /** How often learners are drawn anew: the ends of an interval vary by a twentieth of its length. */
    static final int RESAMPLES = 200;

    private static final int MEASURES = Measure.ALL.size();

    /** Places of the statistics behind the measures of the model and of the regression. */
    private static final int OVER_ALONE = 2 * MEASURES;

    private static final int SPARED_OVER_ALONE = OVER_ALONE + 1;
    private static final int SPARED_OVER_BASE_RATE = OVER_ALONE + 2;
    private static final int AVERAGE_DROP = OVER_ALONE + 3;
    private static final int COURSE_DROP = OVER_ALONE + 4;
    private static final int STATISTICS = OVER_ALONE + 5;

    private final Trial trial;
    private final JudgedViews judged;
    private final double threshold;
    private final CellCounts.Counter counter;
    private final Scores model;
    private final Scores averageAlone;

    Judge(Trial trial) {
        this.trial = trial;
        judged = trial.judged();
        threshold = trial.model().threshold();
        counter = new CellCounts.Counter(judged);
        model = scores(judged::probability);
        averageAlone = scores(judged::averageAlone);
    }

    private Scores scores(IntToDoubleFunction said) {
        return new Scores(IntStream.range(0, judged.cells()).mapToDouble(said).toArray());
    }

    Judgement judge(long seed, TaskContext context) {
        CellCounts all = counter.all();
        double[] values = statistics(all);
        ClusterBootstrap draws = judged.learners() < 2 ? null : draw(seed, context);
        List<Estimate> estimates = new ArrayList<>();
        for (int statistic = 0; statistic < STATISTICS; statistic++) {
            estimates.add(estimate(draws, statistic, values[statistic]));
        }
        ScoredRows said = all.by(model);
        return new Judgement(
                (long) all.views(),
                (long) all.finished(),
                judged.learners(),
                unseenCourses(),
                metrics(estimates.subList(0, MEASURES), values, all),
                metrics(estimates.subList(MEASURES, OVER_ALONE), values, all),
                estimates.get(OVER_ALONE),
                estimates.get(SPARED_OVER_ALONE),
                estimates.get(SPARED_OVER_BASE_RATE),
                Reliability.of(judged, said.bins(Measure.BINS)),
                said.confusion(threshold),
                estimates.get(AVERAGE_DROP),
                estimates.get(COURSE_DROP));
    }

    private ClusterBootstrap draw(long seed, TaskContext context) {
        return ClusterBootstrap.draw(judged.learners(), RESAMPLES, seed, times -> {
            context.checkCancelled();
            return statistics(counter.count(times));
        });
    }

    private static Estimate estimate(@Nullable ClusterBootstrap draws, int statistic, double value) {
        return new Estimate(value, draws == null ? Optional.empty() : draws.interval(statistic, value));
    }

    private double[] statistics(CellCounts counts) {
        ScoredRows said = counts.by(model);
        ScoredRows alone = counts.by(averageAlone);
        double[] found = new double[STATISTICS];
        for (int i = 0; i < MEASURES; i++) {
            found[i] = Measure.ALL.get(i).of(said, threshold);
            found[MEASURES + i] = Measure.ALL.get(i).of(alone, threshold);
        }
        double auc = said.rocAuc();
        double loss = said.logLoss();
        found[OVER_ALONE] = auc - alone.rocAuc();
        found[SPARED_OVER_ALONE] = alone.logLoss() - loss;
        found[SPARED_OVER_BASE_RATE] = ofBaseRate(Measure.LOG_LOSS, counts) - loss;
        found[AVERAGE_DROP] = auc - counts.withAveragesShuffled().by(model).rocAuc();
        found[COURSE_DROP] = auc - counts.withCoursesShuffled().by(model).rocAuc();
        return found;
    }

    private double ofBaseRate(Measure measure, CellCounts counts) {
        return measure.ofBaseRate(trial.baseRate(), counts.views(), counts.finished());
    }

    private List<Metric> metrics(List<Estimate> estimates, double[] values, CellCounts all) {
        List<Metric> metrics = new ArrayList<>();
        for (int i = 0; i < MEASURES; i++) {
            Measure measure = Measure.ALL.get(i);
            Estimate estimate = estimates.get(i);
            metrics.add(new Metric(
                    measure.id(),
                    estimate.value(),
                    estimate.interval(),
                    ofBaseRate(measure, all),
                    values[MEASURES + i]));
        }
        return metrics;
    }

    /** Courses that were not there in training stand behind those that were. */
    private long unseenCourses() {
        int known = trial.model().seen().courses().size();
        return IntStream.range(0, judged.rows())
                .filter(row -> judged.cell(row) % judged.courses() >= known)
                .mapToLong(judged::views)
                .sum();
    }
}
