package org.lectern.ingest.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The list of stretches that xAPI statements carry: {@code 0[.]12.5[,]14[.]21}, seconds, in the order in which they were
 * watched (xAPI Video Profile 1.0.3, 5.6.4).
 */
final class PlayedSegments {

    private PlayedSegments() {}

    /**
     * Reads a list. An entry without an end is still being watched and is left out, and so is what is no stretch.
     *
     * @param length of the video, at which stretches are cut; NaN where unknown
     */
    static List<Segment> of(String text, double length, Tallies tallies) {
        List<Segment> stretches = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int comma = text.indexOf("[,]", from);
            int end = comma < 0 ? text.length() : comma;
            int mark = text.indexOf("[.]", from);
            if (mark >= 0 && mark + 3 <= end) {
                add(
                        seconds(text.substring(from, mark)),
                        seconds(text.substring(mark + 3, end)),
                        length,
                        stretches,
                        tallies);
            }
            from = end + 3;
        }
        return stretches;
    }

    private static void add(double from, double to, double length, List<Segment> stretches, Tallies tallies) {
        if (to < from) {
            tallies.add(Observation.CONTRADICTORY);
        }
        Segment stretch = Cut.at(length, from, to, Double.NaN, false, tallies);
        if (stretch != null) {
            stretches.add(stretch);
        }
    }

    private static double seconds(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
