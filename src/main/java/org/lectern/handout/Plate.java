package org.lectern.handout;

import org.lectern.analysis.NamedTable;
import org.lectern.figure.Figure;
import org.lectern.render.Imprint;

/**
 * A figure as it is handed over.
 *
 * @param imprint what it says of where it comes from
 * @param behind the table with its numbers
 */
public record Plate(Figure figure, Imprint imprint, NamedTable behind) {}
