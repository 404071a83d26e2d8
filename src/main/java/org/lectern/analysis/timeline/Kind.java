package org.lectern.analysis.timeline;

import java.util.Locale;

/** What stands out at a place of a video. */
enum Kind {
    /** People go back to it. */
    PEAK,
    /** People who watch later parts do not watch it. */
    SKIP,
    /** People stop watching there. */
    EXIT;

    /** Its name in tables and in the keys of words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
