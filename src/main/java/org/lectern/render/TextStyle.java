package org.lectern.render;

import javafx.scene.text.FontWeight;

/** The few kinds of text in a figure. Sizes are shares of the page's font size. */
enum TextStyle {
    TITLE(1.14, FontWeight.BOLD),
    HEADING(1, FontWeight.BOLD),
    BODY(1, FontWeight.NORMAL),
    SMALL(0.88, FontWeight.NORMAL);

    final double em;
    final FontWeight weight;

    TextStyle(double em, FontWeight weight) {
        this.em = em;
        this.weight = weight;
    }
}
