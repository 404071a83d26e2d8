package org.lectern.workbench.handout;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.lectern.analysis.Analysis;
import org.lectern.contract.Problem;

/**
 * An analysis that can be ticked to be in a report.
 *
 * @param label of its tab
 * @param lacking why it cannot answer; empty where it can
 */
record Topic(Analysis<?> analysis, String label, Optional<Problem> lacking, BooleanProperty ticked) {

    /** Ticked where it can answer. */
    Topic(Analysis<?> analysis, String label, Optional<Problem> lacking) {
        this(analysis, label, lacking, new SimpleBooleanProperty(lacking.isEmpty()));
    }
}
