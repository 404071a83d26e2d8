package org.lectern.render;

import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.figure.IntervalFigure;

/** Figures that show only the first of many rows show the one that is looked at, too. */
final class Followed {

    private static final Words WORDS = Words.of(Followed.class);

    private Followed() {}

    /** @param name of the mark that is looked at; empty for none */
    static Figure in(Figure figure, String name) {
        return figure instanceof IntervalFigure intervals && !name.isEmpty()
                ? intervals.showing(name, WORDS.say("followed"))
                : figure;
    }
}
