package org.lectern.analysis;

/** A model that an analysis trained, as findings hand it on; each analysis that trains has a kind of its own. */
public interface TrainedModel {

    /** What it was trained on. */
    Provenance provenance();
}
