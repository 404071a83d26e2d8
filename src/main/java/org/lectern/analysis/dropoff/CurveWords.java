package org.lectern.analysis.dropoff;

import org.lectern.contract.Words;
import org.lectern.stats.Interval;

/** What curves say, in a sentence. */
final class CurveWords {

    private static final Words WORDS = Words.of(CurveWords.class);

    private CurveWords() {}

    static String one(Curve curve, DropoffParams params) {
        int at = at(params);
        Interval interval = curve.interval(at).times(100);
        return WORDS.say(
                "curve.one",
                curve.label(),
                at,
                100 * curve.running().running(at),
                interval.low(),
                interval.high(),
                curve.views());
    }

    /** Both shares at the threshold, and whether the whole curves differ. */
    static String both(Comparison comparison, Curve second, DropoffParams params) {
        Curve first = comparison.first();
        int at = at(params);
        Interval one = first.interval(at).times(100);
        Interval other = second.interval(at).times(100);
        String shares = WORDS.say(
                "curve.both",
                first.label(),
                second.label(),
                at,
                100 * first.running().running(at),
                one.low(),
                one.high(),
                100 * second.running().running(at),
                other.low(),
                other.high());
        int verdict = !comparison.differs() ? 0 : comparison.excess() > 0 ? 1 : 2;
        return shares + " " + WORDS.say("curve.verdict", verdict, first.label(), second.label());
    }

    /** The percent of the curve that belongs to the threshold. */
    private static int at(DropoffParams params) {
        return (int) Math.floor(params.abandonedAt());
    }
}
