package org.lectern.analysis.all;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.analysis.Standout;
import org.lectern.analysis.Subject;

/**
 * What stands out in the answers of several analyses: each thing once, as the first of them tells it, most at stake first.
 *
 * @param told no more than somebody reads before a meeting
 */
public record Standouts(List<Told> told) {

    /** Before any has answered. */
    public static final Standouts NONE = new Standouts(List.of());

    private static final int MOST = 8;

    /**
     * One of them.
     *
     * @param analysis the id of the analysis that tells it
     */
    public record Told(String analysis, Standout standout) {}

    public Standouts {
        told = List.copyOf(told);
    }

    /** The same, and what one more analysis finds. */
    public Standouts and(String analysis, List<Standout> found) {
        List<Told> all = new ArrayList<>(told);
        found.stream()
                .filter(standout ->
                        told.stream().noneMatch(one -> isSame(one.standout().about(), standout.about())))
                .map(standout -> new Told(analysis, standout))
                .forEach(all::add);
        return new Standouts(all.stream()
                .sorted(Comparator.comparing(Told::standout, Standout.MOST_AT_STAKE))
                .limit(MOST)
                .toList());
    }

    private static boolean isSame(Optional<Subject> one, Optional<Subject> other) {
        return one.isPresent() && one.equals(other);
    }
}
