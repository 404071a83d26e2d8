package org.lectern.analysis;

import java.util.List;
import org.lectern.figure.Figure;

/** What an analysis found: all that tabs, reports and the command line need. */
public interface Findings {

    /** In the order to be shown; the first answers the analysis' question. */
    List<Figure> figures();

    /** The numbers behind the figures, in the order to be shown. */
    List<NamedTable> tables();

    /** Tables too large to be shown, to be written to files; most analyses have none. */
    default List<LargeTable> largeTables() {
        return List.of();
    }

    /** What the numbers say. */
    Reading reading();

    /** What the numbers were computed from. */
    Provenance provenance();
}
