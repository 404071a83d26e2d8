package org.lectern.model;

import java.util.Arrays;
import java.util.Locale;
import org.lectern.analysis.Mode;

/** How files spell a mode. */
final class ModeName {

    private ModeName() {}

    static String of(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Mode mode(String name) {
        return Arrays.stream(Mode.values())
                .filter(mode -> of(mode).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No mode is called " + name));
    }
}
