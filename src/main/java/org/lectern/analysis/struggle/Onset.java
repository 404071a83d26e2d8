package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.stats.Holm;
import org.lectern.stats.Normal;
import org.lectern.study.CourseOrder;

/**
 * Where in one course views begin to fall short.
 *
 * @param order of the course's videos
 * @param whole all judged views of the course
 * @param places its judged videos in order
 */
record Onset(CourseOrder order, Share whole, List<Place> places) {

    private static final double ALPHA = 0.05;

    /**
     * One video in its place.
     *
     * @param number counted from 1 among the course's videos in order
     * @param surelyAbove whether its share of flagged views lies above the course's own beyond chance: the score test,
     *     learners counted, with p-values adjusted for all places (Holm) at 5 %
     */
    record Place(int number, String video, Share share, boolean surelyAbove) {}

    static Onset of(CourseOrder order, Share whole, Map<String, Share> videos) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < order.videos().size(); i++) {
            Share share = videos.get(order.videos().get(i));
            if (share != null) {
                places.add(new Place(i + 1, order.videos().get(i), share, false));
            }
        }
        double[] adjusted = Holm.adjust(places.stream()
                .mapToDouble(place -> Normal.twoSided(place.share.score(whole.rate())))
                .toArray());
        for (int i = 0; i < adjusted.length; i++) {
            Place place = places.get(i);
            boolean above = adjusted[i] <= ALPHA && place.share.rate() > whole.rate();
            places.set(i, new Place(place.number, place.video, place.share, above));
        }
        return new Onset(order, whole, List.copyOf(places));
    }

    /** The first place surely above the course's own share. */
    Optional<Place> beginning() {
        return places.stream().filter(Place::surelyAbove).findFirst();
    }
}
