package org.lectern.ingest.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What somebody did to a player. */
public enum EventKind {
    PLAY,
    PAUSE,
    SEEK,
    STOP,
    COMPLETE,
    SPEED,
    /** The player says by itself where it is. */
    HEARTBEAT,
    LOAD,
    OTHER,
    /** A whole stretch, from a source that has put play and pause together itself. */
    STRETCH;

    private static final Map<String, EventKind> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventKind::code, kind -> kind));

    /** Its spelling in the table {@code events}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a spelling of the table {@code events}. */
    public static EventKind of(String code) {
        return Objects.requireNonNull(BY_CODE.get(code), code);
    }
}
