package org.lectern.analysis.next;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.analysis.content.Openings;
import org.lectern.contract.TaskContext;
import org.lectern.recommend.Split;

/** What to show to the learners of a study. */
final class Lists {

    private final Openings openings;
    private final Advising advising;
    private final NextParams params;

    /** @param serving the model that lists are made with */
    Lists(Openings openings, Models models, String serving, NextParams params) {
        this.openings = openings;
        this.advising = new Advising(openings.items(), models.parts(), models.of(serving));
        this.params = params;
    }

    /** The learners who get a list. */
    int[] drawn() {
        // Everybody who opened anything stands among them, as whoever judges does.
        return new Split(openings.pairs(), everybody())
                .judges(params.most(openings.items().size()), params.seed());
    }

    private int[][] everybody() {
        return IntStream.range(0, openings.learners().size())
                .mapToObj(learner -> new int[] {learner})
                .toArray(int[][]::new);
    }

    /**
     * For newcomers of whom one thing is known.
     *
     * @throws org.lectern.contract.TaskCancelled when cancelled
     */
    List<Groups.Suggested> ofGroups(People people, TaskContext context) {
        return new Groups(openings, people, advising).all(params.shown(), context);
    }

    /** @throws org.lectern.contract.TaskCancelled when cancelled */
    List<Suggestion> all(TaskContext context) {
        List<Suggestion> all = new ArrayList<>();
        for (int learner : drawn()) {
            context.checkCancelled();
            int rank = 0;
            for (Advising.Advised one : advising.of(learner, openings.pairs().history(learner), params.shown())) {
                rank++;
                all.add(new Suggestion(openings.learners().get(learner), rank, one.item(), one.score(), one.reason()));
            }
        }
        return all;
    }
}
