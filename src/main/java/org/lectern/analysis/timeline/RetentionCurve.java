package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lectern.analysis.timeline.Rates.Tested;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * The share of plays that pass each place of a video, as published; who played is not known.
 *
 * @param video its title
 * @param course it stands in; empty where the study names none
 * @param plays of the video; 0 where they are not known, and then nothing is tested
 * @param length in seconds; NaN where it is not known
 * @param places in order
 */
record RetentionCurve(String video, String course, long plays, double length, List<Place> places) {

    /** Where everybody stops, it is no exit. */
    private static final double END = 0.95;

    /** Shares that differ by less are not rounded. */
    private static final double FINEST = 1e-6;

    /** A share is a multiple of a digit if it is but for this part of it. */
    private static final double ROUNDING = 1e-6;

    /**
     * One place.
     *
     * @param place share of the length, 0..1
     * @param watching plays of the place over plays of the video; above 1 where people go back to it
     */
    record Place(double place, double watching) {}

    RetentionCurve {
        places = List.copyOf(places);
    }

    boolean lengthKnown() {
        return !Double.isNaN(length);
    }

    /** Position of a place: seconds, or percent where the length is not known. */
    double position(Place place) {
        return lengthKnown() ? place.place() * length : 100 * place.place();
    }

    /**
     * 95 % interval of a share of the plays: Wilson's for a share of independent plays. Absent above 1 and where plays are
     * not known: how often each person goes back is not published.
     */
    Optional<Interval> interval(Place place) {
        return plays > 0 && place.watching() <= 1
                ? Optional.of(Wilson.ofMean(place.watching(), plays, Wilson.CONFIDENCE))
                : Optional.empty();
    }

    /**
     * What stands out beyond chance: falls, and peaks, which are rises with a fall behind them, as {@link NetFalls} has it. All are
     * adjusted together.
     */
    TestedMoments standing(int minimumPlays) {
        if (plays < minimumPlays || plays == 0) {
            return TestedMoments.UNTESTED;
        }
        NetFalls falls = falls();
        List<Tested> tested = new ArrayList<>(peaks(falls));
        tested.addAll(falls.tested());
        return TestedMoments.of(tested, 1, this::startOf);
    }

    private double startOf(int place) {
        return position(places.get(Math.min(place, places.size() - 1)));
    }

    private long plays(Place place) {
        return Math.round(plays * place.watching());
    }

    /** Up to the last place that lies before the end. */
    private NetFalls falls() {
        List<Long> passing = IntStream.range(0, places.size())
                .filter(i -> i == 0 || places.get(i).place() < END)
                .mapToObj(i -> plays(places.get(i)))
                .toList();
        return new NetFalls(passing, step());
    }

    /** Plays that the last digit of the shares stands for, where it stands for more than one; else 0. */
    private double step() {
        double digit = 1;
        while (digit > FINEST && !places.stream().allMatch(multipleOf(digit))) {
            digit /= 10;
        }
        return digit > FINEST && digit * plays > 1 ? digit * plays : 0;
    }

    private static Predicate<Place> multipleOf(double digit) {
        return place -> Math.abs(place.watching() / digit - Math.rint(place.watching() / digit)) < ROUNDING;
    }

    /** Each top of the curve against the foot before it and the one behind it. */
    private List<Tested> peaks(NetFalls falls) {
        List<Tested> peaks = new ArrayList<>();
        int foot = 0;
        for (int i = 1; i < falls.plays().size() - 1; i++) {
            double here = places.get(i).watching();
            if (here <= places.get(i - 1).watching()) {
                foot = i;
            } else if (places.get(i + 1).watching() < here) {
                long rise = plays(places.get(i)) - plays(places.get(foot));
                double p = falls.pOfPeak(foot, i, behind(i, falls.plays().size()));
                peaks.add(new Tested(Kind.PEAK, i, Math.min(plays, rise), plays, 0, p));
            }
        }
        return peaks;
    }

    /** Up to where the curve falls from a top. */
    private int behind(int top, int size) {
        int end = top;
        while (end + 1 < size
                && places.get(end + 1).watching() < places.get(end).watching()) {
            end++;
        }
        return end;
    }
}
