package org.lectern.render;

/** What a colour is for; a {@link Palette} says which colour that is. */
enum Ink {
    SURFACE,
    TEXT,
    MUTED,
    GRID,
    RULE,
    MARK,
    MARK_SOFT
}
