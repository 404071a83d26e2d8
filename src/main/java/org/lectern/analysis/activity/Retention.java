package org.lectern.analysis.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many learners are active in the weeks after their first.
 *
 * @param weeks of all who began together, those counted whose week was over when the data end
 * @param cohorts of those who began in the same week, every week of each
 * @param cut whether the last week of the data is not over, so that it is left out of {@code weeks}
 */
record Retention(List<Week> weeks, List<Week> cohorts, boolean cut) {

    /**
     * A week of learners.
     *
     * @param first the week in which they began, counted like days; of no meaning where all are told together
     * @param since how many weeks later
     * @param active share of them that was active, 0..1
     * @param over whether the week was over when the data end
     */
    record Week(long first, long since, Estimate active, boolean over) {}

    private static final int DAYS = 7;

    Retention {
        weeks = List.copyOf(weeks);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * @param counted by cohort and week; weeks in which nobody of a cohort was active may be missing
     * @param lastDay with any event, counted from the start of a week
     */
    static Retention of(List<CohortWeek> counted, long lastDay) {
        long last = Math.floorDiv(lastDay, DAYS);
        boolean cut = Math.floorMod(lastDay, DAYS) < DAYS - 1;
        Map<Long, Map<Long, Long>> byCohort = new TreeMap<>();
        counted.forEach(week ->
                byCohort.computeIfAbsent(week.first(), _ -> new TreeMap<>()).put(week.since(), week.active()));
        List<Week> cohorts = new ArrayList<>();
        TreeMap<Long, long[]> together = new TreeMap<>();
        byCohort.forEach((first, active) -> {
            long size = active.getOrDefault(0L, 0L);
            for (long since = 0; first + since <= last; since++) {
                boolean over = !cut || first + since < last;
                long there = active.getOrDefault(since, 0L);
                cohorts.add(new Week(first, since, share(since, there, size), over));
                if (over || since == 0) {
                    long[] sums = together.computeIfAbsent(since, _ -> new long[2]);
                    sums[0] += there;
                    sums[1] += size;
                }
            }
        });
        List<Week> weeks = new ArrayList<>();
        together.forEach((since, sums) -> weeks.add(new Week(0, since, share(since, sums[0], sums[1]), true)));
        return new Retention(weeks, cohorts, cut);
    }

    /** In the week in which they began all are active, which is no finding and has no interval. */
    private static Estimate share(long since, long active, long all) {
        return since == 0 ? new Estimate(1, Optional.empty(), all, all) : Estimate.ofLearners(active, all);
    }

    /** Whether anything is known of a later week. */
    boolean tells() {
        return weeks.size() > 1;
    }
}
