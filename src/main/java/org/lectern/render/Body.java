package org.lectern.render;

/** What stands between a figure's title and its notes. */
interface Body {

    /**
     * The height it takes.
     *
     * @param offered what there is, in pixels; NaN asks for what suits it best
     */
    double height(Sheet sheet, double offered);

    /** Draws itself from this y on, as high as {@link #height} said. */
    Hits draw(Sheet sheet, double top, double height);
}
