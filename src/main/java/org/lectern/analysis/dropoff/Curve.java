package org.lectern.analysis.dropoff;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.analysis.FewLearners;
import org.lectern.stats.Interval;
import org.lectern.stats.KaplanMeier;

/**
 * The share of a part's views still running at each percent. A view that stops at completion c no longer runs at c and
 * later percents; a finished view is seen to run until its completion and no further.
 *
 * @param label the part in words
 * @param running at 0 to 100 percent
 * @param designEffect how many times as large variances are as if no learner's views resembled each other
 * @param learners number of distinct learners behind the views
 */
record Curve(String label, KaplanMeier running, double designEffect, long learners) {

    long views() {
        return running.size();
    }

    /** 95 % interval of the share still running, 0..1. */
    Interval interval(int percent) {
        return running.interval(percent, designEffect);
    }

    /**
     * The percent at which at least half of the views that get there stop, as they do where a video's length on record is
     * wrong: the one where most do, the first of equals. Empty where there is none that more than ten views get to.
     */
    OptionalInt cliff() {
        return IntStream.range(1, running.times())
                .filter(percent -> running.atRisk(percent) > FewLearners.MOST
                        && 2 * running.stopped(percent) >= running.atRisk(percent))
                .boxed()
                .max(Comparator.comparingLong((Integer percent) -> running.stopped(percent))
                        .thenComparing(Comparator.reverseOrder()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
