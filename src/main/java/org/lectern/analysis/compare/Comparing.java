package org.lectern.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.lectern.analysis.rate.Enough;
import org.lectern.contract.TaskContext;

/** Works out what differs between two studies that stand under the same numbers. */
final class Comparing {

    private final CompareParams params;
    private final Names names;
    private final Scope scope;
    private final TaskContext context;

    Comparing(CompareParams params, Names names, Scope scope, TaskContext context) {
        this.params = params;
        this.names = names;
        this.scope = scope;
        this.context = context;
    }

    CompareResult compare(BothSides both, Optional<Curves> curves) {
        Strata strata = new Strata(both);
        List<Parts> parts = scope.measures().stream()
                .map(measure -> {
                    context.checkCancelled();
                    return Parts.of(measure, both, strata);
                })
                .toList();
        Measure main = parts.getFirst().measure();
        context.checkCancelled();
        return new CompareResult(params, names, scope, both, parts, videos(main, both), courses(main, both), curves);
    }

    private List<Changed<BothSides.Video>> videos(Measure measure, BothSides both) {
        Differences differences = new Differences(measure, both.rows(0), both.rows(1), both.matched(), both.learners());
        return Changed.of(both.videos().subList(0, both.matched()), differences::of, this::isEnough);
    }

    private List<Changed<CoursePairs.Pair>> courses(Measure measure, BothSides both) {
        CoursePairs pairs = new CoursePairs(both);
        Differences differences = new Differences(
                measure, pairs.rows(both, 0), pairs.rows(both, 1), pairs.all().size(), both.learners());
        return Changed.of(pairs.all(), differences::of, this::isEnough);
    }

    private boolean isEnough(Differences.Difference difference) {
        return Math.min(difference.views(), difference.viewsThen()) >= params.minimumViews()
                && Math.min(difference.learners(), difference.learnersThen()) >= Enough.LEARNERS;
    }
}
