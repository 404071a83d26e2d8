package org.lectern.keep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What earlier versions of the format wrote, as this one writes it. */
final class Earlier {

    /** The first version in which cards, notes and answers about one learner are kept. */
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
        setup.computeIfPresent("tabs", (_, tabs) -> tabs instanceof Map<?, ?> all ? tabs(all) : tabs);
        return setup;
    }

    private static Map<?, ?> tabs(Map<?, ?> tabs) {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>();
        tabs.forEach((id, tab) -> {
            Map<Object, @Nullable Object> withAnswers = new LinkedHashMap<>();
            if (tab instanceof Map<?, ?> told) {
                withAnswers.putAll(told);
            }
            withAnswers.put("answers", List.of());
            more.put(id, withAnswers);
        });
        return more;
    }
}
