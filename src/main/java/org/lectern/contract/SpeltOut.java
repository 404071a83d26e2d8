package org.lectern.contract;

import java.util.Locale;

/** Names for scripts as people would write them. */
public final class SpeltOut {

    private SpeltOut() {}

    /** A name for scripts as a title: {@code weekly-activity} is "Weekly activity". */
    public static String of(String name) {
        String spaced = name.replaceAll("[-_]", " ")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
