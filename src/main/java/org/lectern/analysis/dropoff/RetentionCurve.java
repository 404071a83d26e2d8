package org.lectern.analysis.dropoff;

import java.util.List;
import java.util.Optional;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * The share of plays still present along one video, or along several, where learners are not known.
 *
 * @param name title of the video, or what several are called
 * @param course it stands in; empty where none is named
 * @param plays number of plays; 0 where it is not known
 * @param places in order, at least one
 */
record RetentionCurve(String name, String course, long plays, List<Place> places) {

    /**
     * One place.
     *
     * @param percent of the length
     * @param watching plays of the place over plays of the video; above 1 where people go back to it
     */
    record Place(double percent, double watching) {}

    /**
     * The steepest fall between two neighbouring places before the last twentieth, where everybody stops.
     *
     * @param from percent
     * @param to percent
     * @param lost share of the plays present at {@code from} that are gone at {@code to}, 0..1
     */
    record Fall(double from, double to, double lost) {}

    private static final double END = 95;

    RetentionCurve {
        places = List.copyOf(places);
    }

    /** The share present at a percent of the length, on a straight line between its neighbours. */
    double at(double percent) {
        Place before = places.getFirst();
        for (Place place : places) {
            if (place.percent() >= percent) {
                double span = place.percent() - before.percent();
                double share = span == 0 ? 0 : (percent - before.percent()) / span;
                return before.percent() >= percent
                        ? before.watching()
                        : before.watching() + share * (place.watching() - before.watching());
            }
            before = place;
        }
        return before.watching();
    }

    /** The share of plays that are gone at a percent of the length, 0 where more are present than there are plays. */
    double lostAt(double percent) {
        return Math.clamp(1 - at(percent), 0, 1);
    }

    /** 95 % interval of a share of the plays, each play taken for somebody else's; absent above 1 and without plays. */
    Optional<Interval> interval(double share) {
        return plays > 0 && share <= 1 ? Optional.of(Wilson.ofMean(share, plays, Wilson.CONFIDENCE)) : Optional.empty();
    }

    /** The steepest fall; absent where there is none. */
    Optional<Fall> steepest() {
        Fall steepest = null;
        for (int i = 1; i < places.size() && places.get(i).percent() < END; i++) {
            Place before = places.get(i - 1);
            double lost = 1 - places.get(i).watching() / before.watching();
            if (lost > 0 && (steepest == null || lost > steepest.lost())) {
                steepest = new Fall(before.percent(), places.get(i).percent(), lost);
            }
        }
        return Optional.ofNullable(steepest);
    }
}
