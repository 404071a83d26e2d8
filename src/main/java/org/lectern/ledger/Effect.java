package org.lectern.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lectern.stats.Interval;
import org.lectern.stats.ShareDifference;

/**
 * Whether contacting learners made a difference: what came of those to be contacted beside what came of those held out, all as they were
 * assigned, whatever was sent, opened or answered. Without a hold-out nothing is said: what comes after a message need not come of it.
 *
 * <p>Nothing is told before the planned day. Looking again and again until something shows finds something where nothing is.
 *
 * @param contact of whom
 * @param heldOut of whom
 * @param excluded how many were taken out beforehand; they count nowhere
 * @param difference contact less held out, of those who are known; absent where nothing may be told
 * @param worst from the low end where all who are missing lower it to the high end where all raise it; absent likewise
 */
public record Effect(
        Campaign campaign,
        ArmCount contact,
        ArmCount heldOut,
        int excluded,
        Verdict verdict,
        Optional<ShareDifference> difference,
        Optional<Interval> worst) {

    /**
     * More outcomes missing than this, in either arm, and nothing is told. Source: K. F. Schulz and D. A. Grimes, Sample size slippages in
     * randomised trials, Lancet 359 (2002), 781-785: at 20 % and more it is a serious threat, below 5 % little of one.
     */
    static final double MOST_MISSING = 0.2;

    /** What may be said. */
    public enum Verdict {
        /** Nobody was held out, or nobody contacted. */
        NO_HOLD_OUT,
        /** The planned day is to come. */
        TOO_EARLY,
        /** Too many outcomes are. */
        OUTCOMES_MISSING,
        /** The interval holds no difference. */
        NOT_SURE,
        /** It is beyond chance in what is known, and outcomes that are missing could turn it. */
        HANGS_ON_MISSING,
        /** What was foreseen came about less often among those to be contacted, beyond chance. */
        LOWER,
        /** More often. */
        HIGHER;

        /** Whether the difference is told. */
        public boolean isTold() {
            return compareTo(OUTCOMES_MISSING) > 0;
        }
    }

    /**
     * Reads it.
     *
     * @param campaign that the ledger has
     * @param today to be held against the planned day
     */
    public static Effect of(Ledger ledger, Campaign campaign, LocalDate today) {
        List<Entry> standing = ledger.standing(campaign.id());
        ArmCount contact = ArmCount.of(standing, Arm.CONTACT);
        ArmCount heldOut = ArmCount.of(standing, Arm.HOLD_OUT);
        int excluded = ArmCount.of(standing, Arm.EXCLUDED).assigned();
        Optional<Verdict> silent = silent(campaign, contact, heldOut, today);
        if (silent.isPresent()) {
            return new Effect(campaign, contact, heldOut, excluded, silent.get(), Optional.empty(), Optional.empty());
        }
        ShareDifference difference = contact.less(heldOut);
        Interval worst = new Interval(
                contact.all(false).less(heldOut.all(true)).interval().low(),
                contact.all(true).less(heldOut.all(false)).interval().high());
        return new Effect(
                campaign,
                contact,
                heldOut,
                excluded,
                verdict(difference.interval(), worst),
                Optional.of(difference),
                Optional.of(worst));
    }

    private static Optional<Verdict> silent(Campaign campaign, ArmCount contact, ArmCount heldOut, LocalDate today) {
        if (contact.assigned() == 0 || heldOut.assigned() == 0) {
            return Optional.of(Verdict.NO_HOLD_OUT);
        }
        if (today.isBefore(campaign.planned())) {
            return Optional.of(Verdict.TOO_EARLY);
        }
        return lacks(contact) || lacks(heldOut) ? Optional.of(Verdict.OUTCOMES_MISSING) : Optional.empty();
    }

    private static boolean lacks(ArmCount arm) {
        return arm.missing() > MOST_MISSING * arm.assigned();
    }

    private static Verdict verdict(Interval known, Interval worst) {
        if (known.contains(0)) {
            return Verdict.NOT_SURE;
        }
        if (worst.contains(0)) {
            return Verdict.HANGS_ON_MISSING;
        }
        return known.high() < 0 ? Verdict.LOWER : Verdict.HIGHER;
    }
}
