package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.analysis.timeline.TimelineResult.Moment;
import org.lectern.study.CompletionRule;

/**
 * Moments put together until they last ten seconds: how many skip or leave in one or two seconds is mostly noise. What learners
 * do during a stretch is an average over its moments in whole learners, but for those who leave, who are added up.
 */
record Stretches(TimelineResult watching, CompletionRule rule) {

    /** The least that a stretch lasts, but for the last, in seconds. */
    private static final int SECONDS = 10;

    /** How long a stretch is, in seconds. */
    int width() {
        return moments() * watching.width();
    }

    private int moments() {
        return Math.max(1, Math.ceilDiv(SECONDS, watching.width()));
    }

    /** From beginning to end. */
    List<Moment> all() {
        return of(watching.moments());
    }

    /** Where stopping is not finishing: as many of the first ones, of which the last may be shorter. */
    List<Moment> beforeEnd() {
        return of(watching.beforeEnd(rule));
    }

    private List<Moment> of(List<Moment> moments) {
        List<Moment> stretches = new ArrayList<>();
        for (int from = 0; from < moments.size(); from += moments()) {
            stretches.add(together(moments.subList(from, Math.min(from + moments(), moments.size()))));
        }
        return List.copyOf(stretches);
    }

    private static Moment together(List<Moment> moments) {
        long leaving = moments.stream().mapToLong(Moment::leaving).sum();
        long viewers = Math.max(leaving, average(moments, Moment::viewers));
        return new Moment(
                moments.getFirst().from(),
                viewers,
                moments.stream().mapToLong(Moment::passages).sum(),
                average(moments, Moment::again),
                viewers + average(moments, Moment::skipping),
                leaving);
    }

    private static long average(List<Moment> moments, ToLongFunction<Moment> count) {
        return Math.round(moments.stream().mapToLong(count).average().orElse(0));
    }
}
