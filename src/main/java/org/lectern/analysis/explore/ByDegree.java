package org.lectern.analysis.explore;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Values in the order of their degrees where they are words for such, as those of seniority and of levels mostly are. */
final class ByDegree {

    private static final List<String> DEGREES = List.of(
            "student",
            "intern",
            "trainee",
            "apprentice",
            "fresher",
            "entry",
            "introductory",
            "basic",
            "beginner",
            "junior",
            "intermediate",
            "mid",
            "middle",
            "senior",
            "advanced",
            "expert",
            "lead",
            "principal",
            "manager",
            "director",
            "executive",
            "yes",
            "no");

    /** Known degrees first, then other values by name, and last what is not told. */
    static final Comparator<String> LOWEST_FIRST =
            Comparator.comparingInt(ByDegree::place).thenComparing(Comparator.naturalOrder());

    private ByDegree() {}

    private static int place(String value) {
        if (value.isEmpty()) {
            return DEGREES.size() + 1;
        }
        String first = value.toLowerCase(Locale.ROOT).split("[^a-z]+", 2)[0];
        int place = DEGREES.indexOf(first);
        return place < 0 ? DEGREES.size() : place;
    }
}
