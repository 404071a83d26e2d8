package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.analysis.rate.Enough;
import org.lectern.analysis.rate.Rate;
import org.lectern.analysis.rate.Standing;
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

    /**
     * One video in its place.
     *
     * @param number counted from 1 among the course's videos in order
     * @param surelyAbove whether its share of flagged views lies above the course's own beyond chance: see
     *     {@link Standing}
     */
    record Place(int number, String video, Rate rate, boolean surelyAbove) {}

    /**
     * @param course judged views of the course, which tell how sure its own share is
     * @param enough what a place needs to be tested
     */
    static Onset of(CourseOrder order, List<StruggleVideo> judged, Rate course, Enough enough) {
        Map<String, Rate> rates = judged.stream().collect(Collectors.toMap(StruggleVideo::name, StruggleVideo::rate));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < order.videos().size(); i++) {
            Rate rate = rates.get(order.videos().get(i));
            if (rate != null) {
                places.add(new Place(i + 1, order.videos().get(i), rate, false));
            }
        }
        return new Onset(order, places.isEmpty() ? List.of() : compared(places, course, enough));
    }

    private static List<Place> compared(List<Place> places, Rate course, Enough enough) {
        Rate all = together(places);
        Rate own = Rate.of(all.views(), all.sum(), all.learners(), course.independent());
        List<Place> above = Standing.ofVideos(places, Place::rate, own, enough).above();
        return places.stream()
                .map(place -> new Place(place.number, place.video, place.rate, above.contains(place)))
                .toList();
    }

    /** The course's own share, of all judged views of its videos, in percent. */
    double percent() {
        return together(places).percent();
    }

    /** The first third of the places, together. */
    Rate firstThird() {
        return together(places.subList(0, Math.ceilDiv(places.size(), 3)));
    }

    /** The last third of the places, together. */
    Rate lastThird() {
        return together(places.subList(places.size() - Math.ceilDiv(places.size(), 3), places.size()));
    }

    /** Learners are those of the video that has most: at least so many stand behind it. */
    private static Rate together(List<Place> places) {
        long learners =
                places.stream().mapToLong(place -> place.rate.learners()).max().orElseThrow();
        return Rate.of(
                places.stream().mapToLong(place -> place.rate.views()).sum(),
                places.stream().mapToDouble(place -> place.rate.sum()).sum(),
                learners,
                learners);
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
