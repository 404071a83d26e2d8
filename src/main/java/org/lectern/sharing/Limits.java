package org.lectern.sharing;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/**
 * How many views there can be at most on one side of a line, of parts of which nothing is told: what is left of the whole, less what
 * is known to be there of the others, as views before an earlier line are before a later one, too.
 *
 * @param crowd that has the parts
 * @param lines of which it is told, in any order
 */
record Limits(Crowd crowd, List<Line> lines) {

    /**
     * A place in the order of views.
     *
     * @param told parts of which it is told how many views are before it
     */
    record Line(int place, Set<Crowd> told) {}

    /** Whether at every line there can be at least so many on either side of it, as far as there are parts of which nothing is told. */
    boolean leave(int fewest) {
        return lines.stream()
                .allMatch(line -> leaves(line, fewest, Limits::before, (one, other) -> one.place() - other.place())
                        && leaves(line, fewest, Limits::after, (one, other) -> other.place() - one.place()));
    }

    private static int before(Crowd of, Line line) {
        return of.before(line.place());
    }

    private static int after(Crowd of, Line line) {
        return of.size() - of.before(line.place());
    }

    /**
     * @param side how many views of a crowd are on the side of a line
     * @param inside not negative where what is on that side of the other line is so of the one
     */
    private boolean leaves(
            Line line, int fewest, ToIntBiFunction<Crowd, Line> side, ToIntBiFunction<Line, Line> inside) {
        int left = side.applyAsInt(crowd, line);
        int open = crowd.size();
        for (Crowd part : crowd.parts()) {
            int known = lines.stream()
                    .filter(other -> other.told().contains(part))
                    .filter(other -> inside.applyAsInt(line, other) >= 0)
                    .mapToInt(other -> side.applyAsInt(part, other))
                    .max()
                    .orElse(0);
            left -= known;
            open -= known > 0 ? part.size() : 0;
        }
        return open == 0 || left >= fewest;
    }
}
