package org.lectern.analysis;

import org.lectern.study.Filter;
import org.lectern.study.StudyFacts;

/** Whether the errors of the published system are put right or reproduced. */
public enum Mode {
    /** Errors put right; what Lectern stands for. */
    CORRECTED,
    /** The published figures, errors included, for comparison. */
    AS_PUBLISHED;

    /** Whom a study asks where nothing is said of roles: learners only; everybody as published, which knows no roles. */
    public Filter usualFilter(StudyFacts facts) {
        return this == CORRECTED ? facts.learnersOnly() : Filter.everything();
    }
}
