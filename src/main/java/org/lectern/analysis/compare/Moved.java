package org.lectern.analysis.compare;

import java.util.Locale;

/** Whether something has moved from the first study to the second. */
enum Moved {
    HIGHER,
    LOWER,
    /** The difference may be chance. */
    NOT_SURE,
    /** Too few views or learners in one of the studies to be tested. */
    TOO_FEW;

    /** Its spelling in tables, such as {@code not_sure}. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSure() {
        return this == HIGHER || this == LOWER;
    }
}
