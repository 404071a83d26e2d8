package org.lectern.analysis.compare;

import org.lectern.stats.Interval;
import org.lectern.stats.KaplanMeier;

/**
 * The share of the views of one study that still run at each percent.
 *
 * @param running at 0 to 100 percent
 * @param designEffect how many times as large variances are as if no learner's views resembled each other
 */
record Running(KaplanMeier running, double designEffect) {

    /** In percent. */
    double share(int percent) {
        return 100 * running.running(percent);
    }

    /** 95 % interval in percent. */
    Interval interval(int percent) {
        Interval interval = running.interval(percent, designEffect).times(100);
        double share = share(percent);
        return new Interval(Math.min(interval.low(), share), Math.max(interval.high(), share));
    }
}
