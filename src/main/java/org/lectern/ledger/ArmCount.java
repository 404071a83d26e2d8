package org.lectern.ledger;

import java.util.List;
import org.lectern.stats.Interval;
import org.lectern.stats.ShareDifference;
import org.lectern.stats.Wilson;

/**
 * What came of an arm, as it was assigned.
 *
 * @param assigned learners
 * @param known of how many the outcome is
 * @param cameAbout of how many what was foreseen did
 */
public record ArmCount(int assigned, int known, int cameAbout) {

    public ArmCount {
        if (cameAbout < 0 || cameAbout > known || known > assigned) {
            throw new IllegalArgumentException(cameAbout + " of " + known + " of " + assigned);
        }
    }

    static ArmCount of(List<Entry> standing, Arm arm) {
        List<Entry> its = standing.stream().filter(one -> one.arm() == arm).toList();
        List<Outcome> known =
                its.stream().flatMap(one -> one.outcome().stream()).toList();
        return new ArmCount(its.size(), known.size(), (int)
                known.stream().filter(Outcome::cameAbout).count());
    }

    /** Of how many nobody knows. */
    public int missing() {
        return assigned - known;
    }

    /** Of those who are known, 0..1; there is at least one. */
    public double share() {
        return (double) cameAbout / known;
    }

    /** 95 % of the share. */
    public Interval interval() {
        return Wilson.of(cameAbout, known);
    }

    /** Share less that of another arm. */
    ShareDifference less(ArmCount other) {
        return ShareDifference.of(cameAbout, known, other.cameAbout, other.known);
    }

    /** As if it were known of all, and the same had become of all of whom it is not. */
    ArmCount all(boolean came) {
        return new ArmCount(assigned, assigned, came ? cameAbout + missing() : cameAbout);
    }
}
