package org.lectern.analysis.risk;

import java.util.List;
import org.lectern.analysis.LargeTable;
import org.lectern.analysis.NamedTable;

/** A model of a published system, its recipe kept, and what is wrong with it. */
sealed interface Published permits PublishedModel, PublishedExams {

    /** What it is, and what it says of those that judge. */
    List<NamedTable> tables();

    /** What it learnt from, where that is much. */
    List<LargeTable> largeTables();

    /** What it seemed to be worth, and why. */
    List<String> sentences();
}
