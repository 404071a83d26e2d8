package org.lectern.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables that a study has, and which of their columns say anything.
 *
 * @param filled names of the columns that are filled, by the name of the table; a table without rows fills none
 */
public record StudyTables(Map<String, Set<String>> filled) {

    /** What tells learners, courses and times apart in an overview; other columns belong to their table. */
    private static final Set<String> SHARED = Set.of("course", "role", "viewed_at", "video_seconds", "position");

    public StudyTables {
        Map<String, Set<String>> copy = new HashMap<>();
        filled.forEach((table, columns) -> copy.put(table, Set.copyOf(columns)));
        filled = Map.copyOf(copy);
    }

    /** A study of views that tell learner, video and these columns. */
    public static StudyTables ofViews(Set<String> columns) {
        Set<String> all = new TreeSet<>(columns);
        all.add("learner");
        all.add("video");
        return new StudyTables(Map.of(TableSpec.VIEWS.name(), all));
    }

    /** These and those together. */
    public StudyTables and(StudyTables other) {
        Map<String, Set<String>> both = new TreeMap<>();
        filled.forEach((table, columns) ->
                both.computeIfAbsent(table, _ -> new TreeSet<>()).addAll(columns));
        other.filled.forEach((table, columns) ->
                both.computeIfAbsent(table, _ -> new TreeSet<>()).addAll(columns));
        return new StudyTables(both);
    }

    /** Whether a table is there, whatever is in it. */
    boolean has(TableSpec table) {
        return filled.containsKey(table.name());
    }

    /**
     * Whether something can be asked.
     *
     * @param need a table with a column, such as {@code views.completion}, or a table that has any rows
     * @throws IllegalArgumentException if no {@link TableSpec} declares it
     */
    public boolean holds(String need) {
        if (!TableSpec.declares(need)) {
            throw new IllegalArgumentException("No table and no column is declared as " + need);
        }
        int dot = need.indexOf('.');
        Set<String> columns = filled.getOrDefault(dot < 0 ? need : need.substring(0, dot), Set.of());
        return dot < 0 ? !columns.isEmpty() : columns.contains(need.substring(dot + 1));
    }

    /**
     * Those of course, role, viewed_at, video_seconds and position that views tell; where there are no views, videos, or what
     * learners did in lessons and quizzes, whose time counts as that of a view.
     */
    Set<String> shared() {
        Set<String> columns = new TreeSet<>();
        if (holds("views") || holds("videos")) {
            columns.addAll(filled.getOrDefault(holds("views") ? "views" : "videos", Set.of()));
        } else {
            columns.addAll(filled.getOrDefault("activity", Set.of()));
            columns.addAll(filled.getOrDefault("attempts", Set.of()));
            if (columns.contains("happened_at")) {
                columns.add("viewed_at");
            }
        }
        columns.retainAll(SHARED);
        return columns;
    }
}
