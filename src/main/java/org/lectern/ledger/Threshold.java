package org.lectern.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.stats.Discontinuity;

/**
 * What a campaign without a hold-out may still tell: whether what was foreseen jumps at the probability from which on learners were
 * contacted. It is weaker than a hold-out, and where there is one it is not read at all.
 *
 * @param cut the lowest probability of a learner who was to be contacted
 * @param found at it; above are those contacted
 * @param tied how many learners at it or above were not to be contacted, such as by a tie; they do not count
 * @param missing of how many learners the outcome is not known; they do not count
 */
public record Threshold(Campaign campaign, double cut, Discontinuity found, int tied, int missing) {

    private static final Words WORDS = Words.of(Threshold.class);

    /** How far from the cut learners count, unless somebody says otherwise. */
    public static final double USUAL_WIDTH = 0.1;

    /**
     * Looks for the jump.
     *
     * @param everybody whom the rule put into order, contacted or not
     * @param told what came of them
     * @param width how far from the cut learners count, over 0
     * @param today to be held against the planned day
     * @throws org.lectern.contract.ProblemException {@code threshold-held-out} where somebody was held out, {@code threshold-early}
     *     before the planned day, {@code threshold-ranks} where only ranks are known, {@code threshold-nobody} where nobody was to be
     *     contacted
     */
    public static Threshold of(
            Ledger ledger,
            Campaign campaign,
            List<Flagged> everybody,
            List<Reported> told,
            double width,
            LocalDate today) {
        List<Entry> standing = ledger.standing(campaign.id());
        refuse(campaign, standing, today);
        double cut = standing.stream()
                .filter(entry -> entry.arm() == Arm.CONTACT)
                .mapToDouble(entry -> entry.learner().probability())
                .min()
                .orElseThrow(() ->
                        Problem.of(WORDS, "threshold-nobody", campaign.id()).asException());
        if (Double.isNaN(cut)) {
            throw Problem.of(WORDS, "threshold-ranks").asException();
        }
        Map<String, Outcome> outcomes = new HashMap<>();
        told.forEach(one -> outcomes.put(id(one.learner(), one.course(), one.moment()), one.outcome()));
        Map<String, Arm> arms = new HashMap<>();
        standing.forEach(entry -> arms.put(entry.learner().pseudonym(), entry.arm()));
        List<Flagged> ordered = everybody.stream()
                .filter(one -> arms.get(one.pseudonym()) != Arm.EXCLUDED)
                .toList();
        List<Flagged> all = ordered.stream()
                .filter(one -> one.probability() < cut || arms.get(one.pseudonym()) == Arm.CONTACT)
                .toList();
        List<Flagged> known =
                all.stream().filter(one -> outcomes.containsKey(id(one))).toList();
        Discontinuity found = Discontinuity.of(
                known.stream().mapToDouble(Flagged::probability).toArray(),
                known.stream()
                        .mapToDouble(one -> Optional.ofNullable(outcomes.get(id(one)))
                                        .filter(Outcome::cameAbout)
                                        .isPresent()
                                ? 1
                                : 0)
                        .toArray(),
                cut,
                width);
        return new Threshold(campaign, cut, found, ordered.size() - all.size(), all.size() - known.size());
    }

    private static void refuse(Campaign campaign, List<Entry> standing, LocalDate today) {
        if (standing.stream().anyMatch(entry -> entry.arm() == Arm.HOLD_OUT)) {
            throw Problem.of(WORDS, "threshold-held-out", campaign.id()).asException();
        }
        if (today.isBefore(campaign.planned())) {
            throw Problem.of(WORDS, "threshold-early", campaign.planned().toString())
                    .asException();
        }
    }

    private static String id(Flagged one) {
        return id(one.pseudonym(), one.course(), one.moment());
    }

    private static String id(String learner, String course, String moment) {
        return String.join("\0", learner, course, moment);
    }
}
