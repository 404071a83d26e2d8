package org.lectern.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.contract.Words;
import org.lectern.stats.Interval;
import org.lectern.stats.InverseVariance;
import org.lectern.stats.ShareDifference;
import org.lectern.stats.SmallestDifference;

/** What is said of campaigns and their effects, the same wherever it is read. */
public final class EffectWords {

    private static final Words WORDS = Words.of(EffectWords.class);

    /** What says most about groups of any share. */
    private static final double ANY_SHARE = 0.5;

    /** Below it campaigns of one rule differ from one another beyond chance. */
    private static final double SURE = 0.05;

    private EffectWords() {}

    /**
     * Before the campaign: what it can show, such as "With these numbers only a difference of 18 points or more would show."
     *
     * @param base share of whom what is foreseen would come about, 0..1; NaN where nobody knows, which is read as the one that
     *     shows least
     * @param contact learners to be contacted
     * @param heldOut learners held out
     */
    public static String before(double base, int contact, int heldOut) {
        if (contact == 0) {
            return WORDS.say("before.nobody");
        }
        if (heldOut == 0) {
            return WORDS.say("before.no-hold-out");
        }
        double smallest = SmallestDifference.of(Double.isNaN(base) ? ANY_SHARE : base, contact, heldOut);
        return smallest >= 1 ? WORDS.say("before.nothing") : WORDS.say("before", 100 * smallest);
    }

    /** The same of a campaign that was assigned. */
    public static String before(Ledger ledger, Campaign campaign) {
        List<Entry> standing = ledger.standing(campaign.id());
        return before(
                standing.stream()
                        .filter(one -> one.arm() != Arm.EXCLUDED)
                        .mapToDouble(one -> one.learner().probability())
                        .filter(probability -> !Double.isNaN(probability))
                        .average()
                        .orElse(Double.NaN),
                ArmCount.of(standing, Arm.CONTACT).assigned(),
                ArmCount.of(standing, Arm.HOLD_OUT).assigned());
    }

    /**
     * What is to be thought of before it is assigned: that the day is past on which it is to be read, that learners are in a campaign that
     * is still to be read, so that one disturbs the other.
     */
    public static List<String> doubts(Ledger ledger, Plan plan, LocalDate today) {
        List<String> doubts = new ArrayList<>();
        if (plan.campaign().planned().isBefore(today)) {
            doubts.add(WORDS.say("doubt.past", plan.campaign().planned().toString()));
        }
        Set<String> learners = plan.flagged().stream().map(Flagged::pseudonym).collect(Collectors.toSet());
        for (Campaign other : ledger.campaigns()) {
            long shared = ledger.standing(other.id()).stream()
                    .filter(entry -> entry.arm() != Arm.EXCLUDED
                            && learners.contains(entry.learner().pseudonym()))
                    .count();
            boolean running =
                    !other.id().equals(plan.campaign().id()) && !other.planned().isBefore(today);
            if (running && shared > 0) {
                doubts.add(WORDS.say(
                        "doubt.shared", shared, other.id(), other.planned().toString()));
            }
        }
        return doubts;
    }

    /** A campaign in a line: its name, when it was assigned, and how many are in which arm. */
    public static String campaign(Ledger ledger, Campaign campaign) {
        List<Entry> standing = ledger.standing(campaign.id());
        return WORDS.say(
                "campaign",
                campaign.id(),
                day(campaign.created()),
                ArmCount.of(standing, Arm.CONTACT).assigned(),
                ArmCount.of(standing, Arm.HOLD_OUT).assigned(),
                ArmCount.of(standing, Arm.EXCLUDED).assigned(),
                standing.stream().filter(one -> one.outcome().isPresent()).count(),
                campaign.planned().toString());
    }

    private static String day(Instant when) {
        return when.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    /** What an effect says: first what may be concluded, then on what it rests. */
    public static List<String> of(Effect effect) {
        List<String> sentences = new ArrayList<>();
        ArmCount contact = effect.contact();
        ArmCount heldOut = effect.heldOut();
        String verdict = effect.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
        sentences.add(
                effect.verdict().isTold()
                        ? WORDS.say(
                                "verdict." + verdict, size(effect.difference().orElseThrow()))
                        : WORDS.say(
                                "verdict." + verdict,
                                effect.campaign().planned().toString(),
                                contact.known() + heldOut.known(),
                                contact.assigned() + heldOut.assigned()));
        effect.difference().ifPresent(difference -> {
            sentences.add(WORDS.say("arms", arm(contact), arm(heldOut)));
            sentences.add(WORDS.say("difference", range(difference.interval()), difference.z(), p(difference.p())));
        });
        if (effect.verdict().isTold() && contact.missing() + heldOut.missing() > 0) {
            sentences.add(WORDS.say(
                    "missing",
                    contact.missing(),
                    heldOut.missing(),
                    range(effect.worst().orElseThrow())));
        }
        if (effect.excluded() > 0 && effect.verdict() != Effect.Verdict.NO_HOLD_OUT) {
            sentences.add(WORDS.say("excluded", effect.excluded()));
        }
        if (effect.verdict() == Effect.Verdict.NOT_SURE) {
            sentences.add(afterwards(contact, heldOut));
        }
        return sentences;
    }

    /** What would have shown; one yes and one no more, as an arm without either would be said to show anything. */
    private static String afterwards(ArmCount contact, ArmCount heldOut) {
        double base = (contact.cameAbout() + heldOut.cameAbout() + 1.0) / (contact.known() + heldOut.known() + 2.0);
        double smallest = SmallestDifference.of(base, contact.known(), heldOut.known());
        return smallest >= 1 ? WORDS.say("would-show.nothing") : WORDS.say("would-show", 100 * smallest);
    }

    /** What all campaigns of a rule say together. */
    public static List<String> of(EffectSum sum) {
        InverseVariance together = sum.sum();
        List<String> sentences = new ArrayList<>();
        Interval interval = together.interval().within(-1, 1);
        sentences.add(WORDS.say(
                interval.contains(0) ? "sum.not-sure" : "sum.sure",
                sum.effects().size(),
                points(together.estimate()),
                range(interval)));
        if (sum.effects().size() > 1 && together.pOfSame() < SURE) {
            sentences.add(WORDS.say("sum.differ", p(together.pOfSame())));
        }
        if (sum.shared() > 0) {
            sentences.add(WORDS.say("sum.shared", sum.shared()));
        }
        return sentences;
    }

    private static String arm(ArmCount arm) {
        return WORDS.say(
                "arm",
                arm.cameAbout(),
                arm.known(),
                100 * arm.share(),
                100 * arm.interval().low(),
                100 * arm.interval().high());
    }

    private static String size(ShareDifference difference) {
        return points(difference.difference());
    }

    static String range(Interval interval) {
        return WORDS.say("range", points(interval.low()), points(interval.high()));
    }

    static String p(double p) {
        return p < 0.001 ? WORDS.say("p.small") : WORDS.say("p", p);
    }

    /** Such as "12.0 points more often". */
    static String points(double difference) {
        return WORDS.say("points", 100 * Math.abs(difference), Double.compare(difference, 0));
    }
}
