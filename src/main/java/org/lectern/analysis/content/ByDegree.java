package org.lectern.analysis.content;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Values in the order of their degrees where they are words for such, as those of seniority and of levels mostly are. */
public final class ByDegree {

    private static final List<String> DEGREES = List.of(
            "student",
            "intern",
            "trainee",
            "apprentice",
            "fresher",
            "entry",
            "introductory",
            "basic",
            "novice",
            "beginner",
            "easy",
            "junior",
            "intermediate",
            "medium",
            "moderate",
            "mid",
            "middle",
            "senior",
            "advanced",
            "hard",
            "difficult",
            "expert",
            "master",
            "lead",
            "principal",
            "manager",
            "director",
            "executive",
            "yes",
            "no");

    /** Known degrees first, then other values by name, and last what is not told. */
    public static final Comparator<String> LOWEST_FIRST =
            Comparator.comparingInt(ByDegree::place).thenComparing(Comparator.naturalOrder());

    private ByDegree() {}

    private static int place(String value) {
        if (value.isEmpty()) {
            return DEGREES.size() + 1;
        }
        String first = value.toLowerCase(Locale.ROOT).split("[^a-z]+", 2)[0];
        int place = Math.max(DEGREES.indexOf(first), DEGREES.indexOf(first.replaceFirst("s$", "")));
        return place < 0 ? DEGREES.size() : place;
    }
}
