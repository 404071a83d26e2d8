package org.lectern.analysis.rate;

import java.util.Comparator;
import org.lectern.figure.IntervalFigure;
import org.lectern.stats.Binomial;
import org.lectern.stats.ClusteredShare;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.Reach;

/**
 * Which share of some views has a property, and how sure that is.
 *
 * @param views number of views, at least 1
 * @param sum number of those that have it, or the sum of a property in 0..1
 * @param learners number of distinct learners behind the views
 * @param independent number of independent views that say as much, at least 1
 * @param interval of the share, 95 %, 0..1
 */
public record Rate(long views, double sum, long learners, long independent, Interval interval) {

    /** Surely high before perhaps high: by the lower end of the interval, then by share, highest first. */
    public static final Comparator<Rate> SUREST_FIRST = Comparator.comparingDouble(
                    (Rate rate) -> rate.interval().low())
            .thenComparingDouble(Rate::share)
            .reversed();

    public static Rate of(long views, double sum, long learners, long independent) {
        return new Rate(views, sum, learners, independent, Wilson.ofMean(sum / views, independent, Wilson.CONFIDENCE));
    }

    /** Of views of one video: a learner who watches it again counts as one, see {@link ClusteredShare}. */
    public static Rate ofVideo(long views, double sum, Reach.Audience audience) {
        return of(views, sum, audience.learners(), ClusteredShare.ofEqualValues((double) views, audience.squares()));
    }

    /** Of views of different videos by learners. */
    public static Rate of(ClusteredShare share) {
        return of((long) share.sums().count(), share.sums().sum(), share.sums().clusters(), share.independent());
    }

    /** The same views, each as sure as if it were somebody else's. */
    public Rate ofEveryView() {
        return of(views, sum, learners, views);
    }

    /** The same views with another property, taken to be worth as many independent ones. */
    public Rate with(long hits) {
        return of(views, (double) hits, learners, independent);
    }

    /** Number of views that have the property. */
    public long hits() {
        return (long) sum;
    }

    /** 0..1. */
    public double share() {
        return sum / views;
    }

    public double percent() {
        return 100 * share();
    }

    /** 95 % interval in percent. */
    public Interval percentInterval() {
        return interval.times(100);
    }

    /** How many more of these views have it than if they had it as often as the whole; negative where fewer do. */
    public double excess(Rate whole) {
        return views * (share() - whole.share());
    }

    /**
     * The chance of a share at least as far from the whole's, on either side, if these views were like the rest: exact, with as
     * many independent views as the difference of the two is worth, 1 / (1/n + 1/N).
     */
    public double p(Rate whole) {
        long both = Math.max(1, (long) Math.floor(whole.worthAgainst(independent)));
        return Binomial.ofMean(share(), both, whole.share());
    }

    /** How many independent views the difference from so many others is worth. */
    double worthAgainst(long others) {
        return (double) others * independent / (others + independent);
    }

    /** A row of a ranking, in percent. */
    public IntervalFigure.Row row(String name) {
        Interval percent = percentInterval();
        return new IntervalFigure.Row(
                name, "", Math.clamp(percent(), percent.low(), percent.high()), percent.low(), percent.high(), views);
    }
}
