package org.lectern.analysis;

import java.util.List;
import org.lectern.evaluation.Metric;

/** A model that an analysis trained, as findings hand it on; each analysis that trains has a kind of its own. */
public interface TrainedModel {

    /** What it was trained on. */
    Provenance provenance();

    /** What it is worth, in the order to be shown. */
    List<Metric> metrics();

    /** Whether it was judged as published. */
    Mode mode();
}
