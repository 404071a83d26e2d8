package org.lectern.ingest.event;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The list of stretches that xAPI statements carry: {@code 0[.]12.5[,]14[.]21}, seconds, in the order in which they were
 * watched (xAPI Video Profile 1.0.3, 5.6.4).
 */
final class PlayedSegments {

    private static final Pattern ENTRIES = Pattern.compile("[,]", Pattern.LITERAL);

    private PlayedSegments() {}

    /**
     * Reads a list. An entry without an end is still being watched and is left out, and so is what is no stretch.
     *
     * @param length of the video, at which stretches are cut; NaN where unknown
     */
    static List<Stretch> of(String text, double length, Tallies tallies) {
        List<Stretch> stretches = new ArrayList<>();
        for (String entry : ENTRIES.split(text, -1)) {
            int mark = entry.indexOf("[.]");
            if (mark < 0) {
                continue;
            }
            double from = seconds(entry.substring(0, mark));
            double to = seconds(entry.substring(mark + 3));
            if (to < from) {
                tallies.add(Met.CONTRADICTORY);
            }
            Stretch stretch = Cut.at(length, from, to, Double.NaN, false, tallies);
            if (stretch != null) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static double seconds(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
