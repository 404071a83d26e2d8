package org.lectern.analysis.struggle;

import org.lectern.analysis.FewLearners;
import org.lectern.stats.ClusteredContrast;
import org.lectern.stats.Interval;
import org.lectern.stats.Wilson;

/**
 * One course.
 *
 * @param name of the course
 * @param contrast of its share of flagged views with that of all judged views, learner by learner
 */
record Course(String name, ClusteredContrast contrast) {

    Share share() {
        return new Share((long) contrast.part().count(), contrast.part().clusters(), (long)
                contrast.part().sum());
    }

    long views() {
        return share().views();
    }

    /** Percent of its judged views, rounded to two decimals as published: half to even. */
    double publishedRate() {
        return Math.rint(share().percent() * 100) / 100;
    }

    /**
     * 95 % interval of its share of flagged views, 0..1, from the spread between learners. Where learners are few, or none
     * or all views are flagged, that spread says nothing, and the interval is Wilson's, which counts learners.
     */
    Interval interval() {
        Share share = share();
        boolean tells = share.learners() > FewLearners.MOST && contrast.part().standardError() > 0;
        return tells ? contrast.part().interval(Wilson.CONFIDENCE).within(0, 1) : share.interval();
    }
}
