package org.lectern.analysis.weeks;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How the active weeks in one week divide into kinds.
 *
 * @param week 1 and up
 * @param counts by the place of the kind
 */
record GroupShares(int week, List<Integer> counts) {

    long all() {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    double percent(int group) {
        return 100.0 * counts.get(group) / all();
    }

    List<Double> percents() {
        return IntStream.range(0, counts.size()).mapToObj(this::percent).toList();
    }

    /** Of every week in which anything was done. */
    static List<GroupShares> of(WeekGroups groups) {
        TreeMap<Integer, int[]> counts = new TreeMap<>();
        for (int row = 0; row < groups.weeks().size(); row++) {
            int[] ofWeek = counts.computeIfAbsent(
                    groups.weeks().week(row), _ -> new int[groups.groups().size()]);
            ofWeek[groups.labels().get(row)]++;
        }
        return counts.entrySet().stream()
                .map(week -> new GroupShares(
                        week.getKey(), IntStream.of(week.getValue()).boxed().toList()))
                .toList();
    }
}
