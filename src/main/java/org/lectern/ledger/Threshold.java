package org.lectern.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.stats.Discontinuity;

/**
 * What a campaign without a hold-out may still tell: whether what was foreseen jumps at the probability from which on learners were
 * contacted. It is weaker than a hold-out, and where there is one it is not read at all.
 *
 * @param cut the lowest probability of a learner who was to be contacted
 * @param found at it; above are those contacted
 * @param tied how many times learners of no arm are at it or above, such as by a tie; they do not count
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
        List<Flagged> contacted = standing.stream()
                .filter(entry -> entry.arm() == Arm.CONTACT)
                .map(Entry::learner)
                .toList();
        double cut = cut(campaign, contacted);
        Set<String> assigned = contacted.stream().map(Threshold::id).collect(Collectors.toSet());
        Set<String> learners =
                standing.stream().map(entry -> entry.learner().pseudonym()).collect(Collectors.toSet());
        List<Flagged> others = everybody.stream()
                .filter(one -> !learners.contains(one.pseudonym()))
                .toList();
        // Whoever was contacted because of one course was not left alone in another.
        List<Flagged> all = Stream.concat(
                        everybody.stream().filter(one -> assigned.contains(id(one))),
                        others.stream().filter(one -> one.probability() < cut))
                .toList();
        long tied = others.stream().filter(one -> one.probability() >= cut).count();
        return found(campaign, cut, all, told, width, tied);
    }

    /** The lowest probability that is still known of those to be contacted. */
    private static double cut(Campaign campaign, List<Flagged> contacted) {
        if (contacted.isEmpty()) {
            throw Problem.of(WORDS, "threshold-nobody", campaign.id()).asException();
        }
        return contacted.stream()
                .mapToDouble(Flagged::probability)
                .filter(probability -> !Double.isNaN(probability))
                .min()
                .orElseThrow(() -> Problem.of(WORDS, "threshold-ranks").asException());
    }

    private static Threshold found(
            Campaign campaign, double cut, List<Flagged> all, List<Reported> told, double width, long tied) {
        Map<String, Outcome> outcomes = new HashMap<>();
        told.forEach(one -> outcomes.put(id(one.learner(), one.course(), one.moment()), one.outcome()));
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
        return new Threshold(campaign, cut, found, Math.toIntExact(tied), all.size() - known.size());
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
