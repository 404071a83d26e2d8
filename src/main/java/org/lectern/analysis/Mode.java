package org.lectern.analysis;

/** Whether the errors of the published system are put right or reproduced. */
public enum Mode {
    /** Errors put right; what Lectern stands for. */
    CORRECTED,
    /** The published figures, errors included, for comparison. */
    AS_PUBLISHED
}
