package org.lectern.analysis.dropoff;

import java.util.List;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;
import org.lectern.study.CourseOrder;

/**
 * How learners move through the videos of one course. A learner reaches a video by watching it or any later one, so the
 * number of those that reach falls from video to video; who watches none later is lost after it. A learner counts once.
 *
 * @param order of its videos
 * @param stops one a video, in order; at least two
 */
record CoursePath(CourseOrder order, List<Stop> stops) {

    /**
     * One video on the way.
     *
     * @param position from 1
     * @param video its title
     * @param reaching number of learners who watch it or a later one
     * @param watching number of learners who watch it
     * @param lost number of learners who watch none later; 0 at the last, where there is none later
     * @param last whether it is the last
     */
    record Stop(int position, String video, long reaching, long watching, long lost, boolean last) {

        /** Of the learners who reach it the share that watch none later, 0..1; NaN at the last. */
        double lossRate() {
            return last ? Double.NaN : (double) lost / reaching;
        }

        /** 95 % interval of the share; not to be asked at the last. */
        Interval lossInterval() {
            return Wilson.of(lost, reaching);
        }
    }

    CoursePath {
        stops = List.copyOf(stops);
    }

    /** Its name; empty where the study names none and is taken as one course. */
    String course() {
        return order.course();
    }

    /** Learners who watch any of its videos. */
    long learners() {
        return stops.getFirst().reaching();
    }

    /** Learners who watch the last of its videos. */
    long arriving() {
        return stops.getLast().reaching();
    }

    /** What is found at the place of a loss. */
    Stop at(Losses.Loss loss) {
        return stops.get(loss.position() - 1);
    }
}
