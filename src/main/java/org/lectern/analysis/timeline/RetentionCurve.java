package org.lectern.analysis.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lectern.analysis.timeline.Rates.Tested;
import org.lectern.stats.Binomial;
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
     * What stands out beyond chance. A rise: of the plays that pass its foot or its top, those at the top against a half
     * (exact binomial test, doubled for the other side); it is conservative, as most plays pass both. A fall: plays that
     * end between two places of those that pass the first, as {@link Rates} has it. All are adjusted together.
     */
    TestedMoments standing(int minimumPlays) {
        if (plays < minimumPlays || plays == 0) {
            return TestedMoments.UNTESTED;
        }
        List<Tested> tested = new ArrayList<>(rises());
        tested.addAll(new Rates(Kind.EXIT, falls(), passing()).tested());
        return TestedMoments.of(tested, 1, this::startOf);
    }

    private double startOf(int place) {
        return position(places.get(Math.min(place, places.size() - 1)));
    }

    private long plays(Place place) {
        return Math.round(plays * place.watching());
    }

    /** Of each pair of neighbours before the end, plays that pass the first. */
    private List<Long> passing() {
        return IntStream.range(0, places.size() - 1)
                .filter(i -> places.get(i + 1).place() < END)
                .mapToObj(i -> plays(places.get(i)))
                .toList();
    }

    /** Of each pair of neighbours before the end, plays that pass the first and not the second. */
    private List<Long> falls() {
        return IntStream.range(0, places.size() - 1)
                .filter(i -> places.get(i + 1).place() < END)
                .mapToObj(i -> Math.max(0, plays(places.get(i)) - plays(places.get(i + 1))))
                .toList();
    }

    /** Each top of the curve against the foot before it. */
    private List<Tested> rises() {
        List<Tested> rises = new ArrayList<>();
        int foot = 0;
        for (int i = 1; i < places.size(); i++) {
            double here = places.get(i).watching();
            if (here <= places.get(i - 1).watching()) {
                foot = i;
            } else if (i == places.size() - 1 || places.get(i + 1).watching() < here) {
                rises.add(rise(foot, i));
            }
        }
        return rises;
    }

    private Tested rise(int foot, int top) {
        long high = plays(places.get(top));
        long both = high + plays(places.get(foot));
        double p = Binomial.twoSided(high, both, 0.5);
        return new Tested(Kind.PEAK, top, Math.min(plays, 2 * high - both), plays, 0, p);
    }
}
