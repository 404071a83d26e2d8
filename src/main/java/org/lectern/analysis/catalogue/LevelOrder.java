package org.lectern.analysis.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Levels from easy to hard, as far as their words tell; then others by the alphabet; none last. */
final class LevelOrder implements Comparator<String> {

    static final Comparator<String> EASY_FIRST = new LevelOrder().thenComparing(Comparator.naturalOrder());

    private static final List<List<String>> WORDS = List.of(
            List.of("novice", "beginner", "basic", "introductory", "easy", "entry"),
            List.of("intermediate", "medium", "moderate"),
            List.of("advanced", "hard", "difficult"),
            List.of("expert", "master"));

    private LevelOrder() {}

    @Override
    public int compare(String one, String other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(String level) {
        if (level.isEmpty()) {
            return WORDS.size() + 1;
        }
        String small = level.toLowerCase(Locale.ROOT);
        for (int place = 0; place < WORDS.size(); place++) {
            if (WORDS.get(place).stream().anyMatch(small::startsWith)) {
                return place;
            }
        }
        return WORDS.size();
    }
}
