package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.stats.Holm;
import org.lectern.stats.Normal;
import org.lectern.study.CourseOrder;

/**
 * Where in one course views begin to fall short.
 *
 * <p>A video counts with all its views, whichever course they name.
 *
 * @param order of the course's videos
 * @param places its judged videos in order
 */
record Onset(CourseOrder order, List<Place> places) {

    private static final double ALPHA = 0.05;

    /**
     * One video in its place.
     *
     * @param number counted from 1 among the course's videos in order
     * @param surelyAbove whether its share of flagged views lies above the course's own beyond chance: the score test,
     *     learners counted, with p-values adjusted for all places (Holm) at 5 %
     */
    record Place(int number, String video, Share share, boolean surelyAbove) {}

    static Onset of(CourseOrder order, List<Video> judged) {
        Map<String, Share> shares = judged.stream().collect(Collectors.toMap(Video::name, Video::share));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < order.videos().size(); i++) {
            Share share = shares.get(order.videos().get(i));
            if (share != null) {
                places.add(new Place(i + 1, order.videos().get(i), share, false));
            }
        }
        return new Onset(order, compared(places));
    }

    private static List<Place> compared(List<Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        double own = together(places).rate();
        double[] adjusted = Holm.adjust(places.stream()
                .mapToDouble(place -> Normal.twoSided(place.share.score(own)))
                .toArray());
        List<Place> compared = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Place place = places.get(i);
            boolean above = adjusted[i] <= ALPHA && place.share.rate() > own;
            compared.add(new Place(place.number, place.video, place.share, above));
        }
        return List.copyOf(compared);
    }

    /** The course's own share, of all judged views of its videos, in percent. */
    double percent() {
        return together(places).percent();
    }

    /** The first third of the places, together. */
    Share firstThird() {
        return together(places.subList(0, Math.ceilDiv(places.size(), 3)));
    }

    /** The last third of the places, together. */
    Share lastThird() {
        return together(places.subList(places.size() - Math.ceilDiv(places.size(), 3), places.size()));
    }

    /** Learners are those of the video that has most: at least so many stand behind it. */
    private static Share together(List<Place> places) {
        return new Share(
                places.stream().mapToLong(place -> place.share.views()).sum(),
                places.stream().mapToLong(place -> place.share.learners()).max().orElseThrow(),
                places.stream().mapToLong(place -> place.share.flagged()).sum());
    }

    /** The most learners that one of its videos has: no fewer stand behind the course. */
    long mostLearners() {
        return together(places).learners();
    }

    /** The first place surely above the course's own share. */
    Optional<Place> beginning() {
        return places.stream().filter(Place::surelyAbove).findFirst();
    }
}
