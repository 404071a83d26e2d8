package org.lectern.analysis.timeline;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.lectern.analysis.timeline.Rates.Tested;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.CompletionRule;

/**
 * How learners went through one video, cut into moments of one width. A segment passes a moment if it covers
 * its middle, so that stopping and going on at one place does not pass it twice.
 *
 * @param video its title
 * @param course the course of most of its views; empty where the study names none
 * @param views number of views of it
 * @param viewers number of learners who pass any moment
 * @param segments number of segments
 * @param inferred number of segments whose end nobody sent
 * @param length in seconds
 * @param lengthKnown whether the study tells the length; else it is the furthest second that anybody watched
 * @param step seconds between the places at which ends are told, see {@link Ticks}
 * @param width of a moment, in seconds, a multiple of {@code step}
 * @param moments in order
 */
record TimelineResult(
        String video,
        String course,
        long views,
        long viewers,
        long segments,
        long inferred,
        double length,
        boolean lengthKnown,
        int step,
        int width,
        List<Moment> moments) {

    /** A video of ten minutes has moments of one second; longer ones no more moments than that. */
    static final int MOST_MOMENTS = 600;

    private static final List<Integer> WIDTHS = List.of(1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600);

    /** Where everybody stops, it is no exit: the last twentieth of a video, or more where the export says so. */
    static final double END = 0.95;

    /**
     * One moment.
     *
     * @param from second at which it begins
     * @param viewers learners who pass it, which is the number of first passages
     * @param passages how often it is passed in all
     * @param again learners who pass it more than once
     * @param reaching learners who pass it or a later one
     * @param leaving learners whose last passage, in the order in which they watched, ends here
     */
    record Moment(double from, long viewers, long passages, long again, long reaching, long leaving) {

        /** Passages after a learner's first. */
        long rewatches() {
            return passages - viewers;
        }

        /** Learners who pass a later moment and never this one. */
        long skipping() {
            return reaching - viewers;
        }
    }

    TimelineResult {
        moments = List.copyOf(moments);
    }

    /** The least width that makes no more than {@link #MOST_MOMENTS} moments, in seconds, and is a multiple of {@code step}. */
    static int width(double length, int step) {
        int width = WIDTHS.stream()
                .filter(each -> length <= (double) each * MOST_MOMENTS)
                .findFirst()
                .orElseGet(() -> (int) Math.ceil(length / MOST_MOMENTS));
        return Math.ceilDiv(width, step) * step;
    }

    /** Share of the viewers, 0..1. */
    double share(long count) {
        return (double) count / viewers;
    }

    /** 95 % interval of a share of the viewers, 0..1. */
    Interval interval(long count) {
        return Wilson.of(count, viewers);
    }

    /** What stands out beyond chance; nothing is tested for fewer viewers than the minimum. */
    TestedMoments standing(int minimumViewers, CompletionRule rule) {
        if (viewers < minimumViewers) {
            return TestedMoments.UNTESTED;
        }
        List<Tested> tested = new java.util.ArrayList<>();
        tested.addAll(rates(Kind.PEAK, moments, Moment::again, Moment::viewers).tested());
        tested.addAll(
                rates(Kind.SKIP, moments, Moment::skipping, Moment::reaching).tested());
        tested.addAll(rates(Kind.EXIT, beforeEnd(rule), Moment::leaving, Moment::viewers)
                .tested());
        return TestedMoments.of(tested, Rates.near(moments.size()), i -> Math.min(length, (double) i * width));
    }

    /** The moments at which stopping is not finishing. */
    List<Moment> beforeEnd(CompletionRule rule) {
        return moments.stream()
                .filter(moment -> moment.from() + width <= finishedFrom(rule))
                .toList();
    }

    /** The second from which stopping is finishing. */
    double finishedFrom(CompletionRule rule) {
        double byPercent = rule.percent() / 100 * length;
        double byRule = rule.hasSeconds() ? Math.max(byPercent, length - rule.lastSeconds()) : byPercent;
        return Math.min(END * length, byRule);
    }

    private static Rates rates(
            Kind kind, List<Moment> moments, ToLongFunction<Moment> count, ToLongFunction<Moment> of) {
        return new Rates(
                kind,
                IntStream.range(0, moments.size())
                        .mapToObj(i -> count.applyAsLong(moments.get(i)))
                        .toList(),
                moments.stream().map(of::applyAsLong).toList());
    }
}
