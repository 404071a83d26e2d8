package org.lectern.figure;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a figure is called and the table behind it, before it is known whether there is anything to show.
 *
 * @param id see {@link Caption}
 * @param title see {@link Caption}
 * @param table see {@link Caption}
 */
public record Heading(String id, String title, String table) {

    /**
     * The caption of a figure that shows something.
     *
     * @param alternative the figure in one or two sentences, for who cannot see it
     * @param notes sentences that stand under it; empty ones are left out
     */
    public Caption saying(String alternative, String... notes) {
        String note = Stream.of(notes).filter(one -> !one.isEmpty()).collect(Collectors.joining(" "));
        return new Caption(id, title, alternative, note, table);
    }

    /** The caption of a figure that shows nothing, and why. */
    public Caption empty(String why) {
        return new Caption(id, title, why, why, table);
    }
}
