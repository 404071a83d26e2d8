package org.lectern.keep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What earlier versions of the format wrote, as this one writes it. */
final class Earlier {

    /** The first version in which cards and notes are kept. */
    private static final int WITH_CARDS = 2;

    private Earlier() {}

    /**
     * How a study is looked at.
     *
     * @param version that wrote it
     */
    static @Nullable Object setup(long version, @Nullable Object json) {
        if (version >= WITH_CARDS || !(json instanceof Map<?, ?> object)) {
            return json;
        }
        Map<Object, @Nullable Object> setup = new LinkedHashMap<>(object);
        setup.put("cards", List.of());
        setup.put("notes", List.of());
        return setup;
    }
}
