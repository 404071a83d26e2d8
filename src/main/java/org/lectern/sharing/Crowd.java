package org.lectern.sharing;

import java.util.Arrays;
import java.util.List;

/** Some views: all of them, those of a course, or those of a video. Two of them are the same where they are one object. */
final class Crowd {

    private final String name;
    private final int[] places;
    private final List<Crowd> parts;

    /**
     * @param name as tables spell it; empty for all views
     * @param places of the views in the order of {@link Views}, rising
     * @param parts what the views divide into, as far as that has a name; no view is in two of them
     */
    Crowd(String name, int[] places, List<Crowd> parts) {
        this.name = name;
        this.places = places;
        this.parts = List.copyOf(parts);
    }

    String name() {
        return name;
    }

    /** Not to be changed. */
    int[] places() {
        return places;
    }

    List<Crowd> parts() {
        return parts;
    }

    int size() {
        return places.length;
    }

    /** How many of the views stand before a place. */
    int before(int place) {
        return before(places, place);
    }

    /** How many of rising places stand before one. */
    static int before(int[] places, int place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }

    @Override
    public String toString() {
        return name + " (" + places.length + " views)";
    }
}
