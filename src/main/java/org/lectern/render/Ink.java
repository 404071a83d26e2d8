package org.lectern.render;

import java.util.Locale;

/** What a colour is for; a {@link Palette} says which colour that is. */
public enum Ink implements Tone {
    SURFACE,
    TEXT,
    MUTED,
    GRID,
    RULE,
    MARK,
    MARK_SOFT,
    SERIES_1,
    SERIES_2,
    SERIES_3,
    SERIES_4,
    SERIES_5,
    SERIES_6,
    SERIES_7,
    SERIES_8,
    RAMP_LOW,
    RAMP_MIDDLE,
    RAMP_HIGH,
    ENDS_LOW,
    ENDS_MIDDLE,
    ENDS_HIGH;

    /** What a style sheet calls it. */
    String token() {
        return "-figure-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
