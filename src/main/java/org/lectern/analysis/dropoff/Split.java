package org.lectern.analysis.dropoff;

import org.lectern.analysis.dropoff.Part.Kind;
import org.lectern.analysis.rate.VideoRate;

/**
 * Two parts of the study that share no view: what both claim belongs to a video rather than to its course, and else to
 * the first.
 */
record Split(Part first, Part second) {

    /** Whether the first is a course without the video that it is compared with. */
    boolean firstGivesWay() {
        return first.kind() == Kind.COURSE && second.kind() == Kind.VIDEO;
    }

    /** Whether the second is a course without the video that it is compared with. */
    boolean secondGivesWay() {
        return first.kind() == Kind.VIDEO && second.kind() == Kind.COURSE;
    }

    /** SQL for the part of a view: 0, 1, or null where it is in neither. */
    String sql() {
        int claims = firstGivesWay() ? 1 : 0;
        Part one = claims == 0 ? first : second;
        Part other = claims == 0 ? second : first;
        return "CASE WHEN " + one.condition() + " THEN " + claims + " WHEN " + other.condition() + " THEN "
                + (1 - claims) + " END";
    }

    /** How many (course, title, learner) there are in either part: its views, less repetitions. */
    long[] different(Iterable<VideoRate> pairs) {
        long[] different = new long[2];
        for (VideoRate pair : pairs) {
            boolean one = first.holds(pair) && !(firstGivesWay() && second.holds(pair));
            if (one || second.holds(pair)) {
                different[one ? 0 : 1] += pair.rate().learners();
            }
        }
        return different;
    }
}
