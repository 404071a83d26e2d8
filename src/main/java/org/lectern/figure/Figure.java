package org.lectern.figure;

/** A chart as data. Each kind checks its own shape when it is made and never changes. */
public sealed interface Figure
        permits BarFigure,
                IntervalFigure,
                HistogramFigure,
                StackFigure,
                ScatterFigure,
                CurveFigure,
                HeatMapFigure,
                SilhouetteFigure {

    /** Who this figure is and what it says apart from its marks. */
    Caption caption();

    /** The quantity that the marks' length, horizontal position or, in a heat map, colour shows. */
    Axis valueAxis();

    /** Number of marks, such as bars, dots, bins or cells. */
    int size();
}
