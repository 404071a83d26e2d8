package org.lectern.analysis.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.lectern.contract.Words;
import org.lectern.figure.IntervalFigure;

/**
 * Both ends of a ranking, without overlap.
 *
 * @param lowest lowest first
 * @param highest highest first; where all are shown, the one in the middle counts here
 */
record LowestAndHighest<T>(List<T> lowest, List<T> highest) {

    private static final Words WORDS = Words.of(LowestAndHighest.class);

    /**
     * @param ranking highest first
     * @param each how many of each end at most
     */
    static <T> LowestAndHighest<T> of(List<T> ranking, int each) {
        int highest = Math.min(each, (ranking.size() + 1) / 2);
        int lowest = Math.min(each, ranking.size() - highest);
        return new LowestAndHighest<>(ranking.reversed().subList(0, lowest), ranking.subList(0, highest));
    }

    /**
     * What can be changed comes first, and all run from low to high, as in their table.
     *
     * @param row of one and the name of the end at which it stands
     */
    List<IntervalFigure.Row> rows(BiFunction<T, String, IntervalFigure.Row> row) {
        List<IntervalFigure.Row> rows = new ArrayList<>();
        lowest.forEach(one -> rows.add(row.apply(one, WORDS.say("group.lowest"))));
        highest.reversed().forEach(one -> rows.add(row.apply(one, WORDS.say("group.highest"))));
        return rows;
    }
}
