package org.lectern.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who a campaign contacts and who it holds out, decided before any text is written.
 *
 * @param flagged by rank; of a learner who is flagged in several courses the highest counts, as nobody can be contacted and held out
 * @param share of those whom nobody excludes that is held out, 0 to 0.5
 * @param excluded whom a person takes out beforehand, and why, by pseudonym
 */
public record Plan(Campaign campaign, List<Flagged> flagged, double share, Map<String, String> excluded) {

    /** From so many learners on a quarter is held out unless somebody says otherwise. */
    public static final int LARGE = 40;

    /** A share that is held out of a large campaign. */
    public static final double USUAL_SHARE = 0.25;

    /** More than half is never held out. */
    public static final double MOST_SHARE = 0.5;

    public Plan {
        flagged = highest(flagged);
        excluded = Map.copyOf(excluded);
        if (flagged.isEmpty()) {
            throw new IllegalArgumentException("A campaign needs learners");
        }
        if (!(0 <= share && share <= MOST_SHARE)) {
            throw new IllegalArgumentException("A share of 0 to 0.5 is held out, not " + share);
        }
    }

    /** The share that is held out where nobody says otherwise: a quarter of forty or more, else none. */
    public static double usualShare(int learners) {
        return learners >= LARGE ? USUAL_SHARE : 0;
    }

    private static List<Flagged> highest(List<Flagged> flagged) {
        Map<String, Flagged> learners = new LinkedHashMap<>();
        flagged.stream()
                .sorted(Comparator.comparingInt(Flagged::rank).thenComparing(Flagged::pseudonym))
                .forEach(one -> learners.putIfAbsent(one.pseudonym(), one));
        return List.copyOf(learners.values());
    }

    /** The learners among whom chance decides. */
    List<Flagged> randomised() {
        return flagged.stream()
                .filter(one -> !excluded.containsKey(one.pseudonym()))
                .toList();
    }

    /** One row a learner, by rank. */
    public List<Entry> entries(Instant now) {
        Set<String> heldOut = new HoldOut(campaign.id(), share)
                .of(randomised()).stream().map(Flagged::pseudonym).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>();
        for (Flagged one : flagged) {
            String reason = excluded.getOrDefault(one.pseudonym(), "");
            Arm arm = excluded.containsKey(one.pseudonym())
                    ? Arm.EXCLUDED
                    : heldOut.contains(one.pseudonym()) ? Arm.HOLD_OUT : Arm.CONTACT;
            entries.add(new Entry(campaign, arm, reason, one, Message.NONE, Optional.empty(), now));
        }
        return List.copyOf(entries);
    }
}
