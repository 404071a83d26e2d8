package org.lectern.figure;

import java.util.Locale;

/** Positions in a video as players show them. */
public final class Clock {

    private Clock() {}

    /**
     * Minutes and seconds such as {@code 2:05}, with hours where there are any, such as {@code 1:02:05}.
     *
     * @param seconds at least 0; parts of a second are cut off
     */
    public static String of(double seconds) {
        long whole = (long) Math.floor(seconds + 1e-9);
        long hours = whole / 3600;
        return hours == 0
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60);
    }
}
