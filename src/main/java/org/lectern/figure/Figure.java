package org.lectern.figure;

/** A chart as data. Each kind checks its own shape when it is made and never changes. */
public sealed interface Figure permits BarFigure, IntervalFigure, HistogramFigure, BoxFigure, ScatterFigure {

    /** Who this figure is and what it says apart from its marks. */
    Caption caption();

    /** The quantity that the marks' length or position shows; horizontal in every kind but the histogram's count. */
    Axis valueAxis();

    /** Number of marks: bars, dots, bins or boxes. */
    int size();
}
