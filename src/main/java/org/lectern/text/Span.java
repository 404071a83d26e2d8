package org.lectern.text;

import java.util.BitSet;

/**
 * A place in a text.
 *
 * @param from index of its first character
 * @param to index after its last
 */
record Span(int from, int to) {

    /** Where something is missing. */
    static final Span NOWHERE = new Span(0, 0);

    /** The characters of this place in a text. */
    String in(String text) {
        return text.substring(from, to);
    }

    /** Whether all of it belongs to these characters. */
    boolean isWithin(BitSet characters) {
        return characters.nextClearBit(from) >= to;
    }

    /** Adds its characters to these. */
    void addTo(BitSet characters) {
        characters.set(from, to);
    }
}
