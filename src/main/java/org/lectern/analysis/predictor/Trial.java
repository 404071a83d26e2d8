package org.lectern.analysis.predictor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.analysis.Jury;
import org.lectern.analysis.Mode;
import org.lectern.contract.TaskContext;
import org.lectern.evaluation.Evaluation;
import org.lectern.evaluation.Evaluator;
import org.lectern.evaluation.JudgedRows;
import org.lectern.evaluation.Outcomes;
import org.lectern.evaluation.TestSet;
import org.lectern.study.Learners;

/**
 * A model and the views that it is to be judged by.
 *
 * @param model without metrics yet
 * @param judged corrected: views of learners that it never saw; as published: views drawn from everybody's, the learner's
 *     average included
 * @param baseRate share of finished views in training, 0..1
 * @param trainedOn number of views in training, validation not counted
 * @param learners number of learners in training
 * @param history whether averages come from earlier views only, as far as times are known
 * @param test the same views, learner by learner
 */
record Trial(
        CompletionModel model,
        TestSet judged,
        int courses,
        double baseRate,
        long trainedOn,
        long learners,
        boolean history,
        Cases test) {

    /**
     * What the model is worth.
     *
     * @param seed of the resampled learners
     * @throws org.lectern.contract.TaskCancelled when cancelled, between two draws
     */
    Evaluation evaluate(long seed, TaskContext context) {
        return evaluator().evaluate(judged, seed, context);
    }

    /** Who judges it, and judges others. */
    Jury jury(Learners learners) {
        return new Jury(
                new JudgedRows(
                        evaluator(),
                        judged,
                        Arrays.stream(test.whose()).mapToObj(learners::name).toList()),
                other -> other instanceof CompletionModel asked && asked.finished() == model.finished()
                        ? Optional.of(ViewJury.of(asked, test, learners))
                        : Optional.empty());
    }

    private Evaluator evaluator() {
        return new Evaluator(
                baseRate,
                model.threshold(),
                FewLearners.MOST,
                model.mode() == Mode.CORRECTED,
                List.of(
                        counts -> new ShuffledViews(counts, courses).averages(),
                        counts -> new ShuffledViews(counts, courses).courses()));
    }

    /** How many of the views that judge are of courses that were not there in training, which stand behind those that were. */
    long unseenCourses() {
        int known = model.seen().courses().size();
        Outcomes outcomes = judged.outcomes();
        return IntStream.range(0, outcomes.size())
                .filter(entry -> outcomes.cell(entry) % courses >= known)
                .mapToLong(outcomes::rows)
                .sum();
    }
}
