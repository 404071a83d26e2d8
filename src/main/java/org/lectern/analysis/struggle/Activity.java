package org.lectern.analysis.struggle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.analysis.rate.Rate;

/**
 * Learners in up to three groups of about equal size by their number of judged views. Learners with equally many views
 * are never parted, so groups may be fewer or uneven.
 *
 * <p>By views and not by mean completion: who completes little falls short by definition.
 *
 * @param groups fewest views first; one or more
 */
record Activity(List<Group> groups) {

    private static final int GROUPS = 3;

    /** The fewest and the most views of its learners. */
    record Group(long from, long to) {}

    /**
     * One group in one course.
     *
     * @param group its place among the groups
     */
    record Cell(String course, int group, Rate rate) {}

    static Activity of(List<StruggleLearner> learners) {
        long[] views =
                learners.stream().mapToLong(StruggleLearner::views).sorted().toArray();
        List<Group> groups = new ArrayList<>();
        int from = 0;
        for (int group = 1; group <= GROUPS; group++) {
            int to = Math.ceilDiv(views.length * group, GROUPS) - 1;
            if (from <= to) {
                groups.add(new Group(views[from], views[to]));
                from = after(views, views[to]);
            }
        }
        return new Activity(List.copyOf(groups));
    }

    /** The place of the group of learners with so many views. */
    int groupOf(long views) {
        int group = 0;
        while (views > groups.get(group).to()) {
            group++;
        }
        return group;
    }

    /** The first place past a value that is there. */
    private static int after(long[] sorted, long value) {
        int place = Arrays.binarySearch(sorted, value);
        while (place < sorted.length && sorted[place] == value) {
            place++;
        }
        return place;
    }
}
