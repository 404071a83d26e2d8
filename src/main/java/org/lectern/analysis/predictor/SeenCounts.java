package org.lectern.analysis.predictor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what a model saw in training. */
final class SeenCounts {

    private SeenCounts() {}

    static Seen of(Cases training, CaseGrid grid, double prior, double shrinkage) {
        int courses = grid.categories().size();
        long[][] views = new long[courses][Seen.BANDS];
        long[][] finished = new long[courses][Seen.BANDS];
        long[][] learners = new long[courses][Seen.BANDS];
        int[][] last = new int[courses][Seen.BANDS];
        for (int of = 0; of < training.size(); of++) {
            int course = grid.column(training, of);
            int band = Seen.band(training.average(of));
            views[course][band] += training.views(of);
            finished[course][band] += training.finished(of);
            // Cases of a learner stand together.
            if (last[course][band] != training.learner(of) + 1) {
                last[course][band] = training.learner(of) + 1;
                learners[course][band]++;
            }
        }
        List<Seen.Course> seen = new ArrayList<>();
        for (int course = 0; course < courses; course++) {
            int at = course;
            seen.add(new Seen.Course(
                    grid.categories().get(course),
                    IntStream.range(0, Seen.BANDS)
                            .mapToObj(band -> new Seen.Counts(views[at][band], finished[at][band], learners[at][band]))
                            .toList()));
        }
        double lowest = IntStream.range(0, training.size())
                .mapToDouble(training::average)
                .min()
                .orElseThrow();
        double highest = IntStream.range(0, training.size())
                .mapToDouble(training::average)
                .max()
                .orElseThrow();
        return new Seen(prior, shrinkage, lowest, highest, seen);
    }
}
