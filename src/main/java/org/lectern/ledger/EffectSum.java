package org.lectern.ledger;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.stats.InverseVariance;

/**
 * What all campaigns of one rule tell together, each by how sure it is: those whose difference may be told, by those outcomes that are
 * known.
 *
 * <p>The variance of a difference is taken from shares with one yes and one no more in each arm, so that an arm in which nobody or
 * everybody is a yes does not count as beyond doubt; the difference is as it was found. Source: A. Agresti and B. Caffo, Simple
 * and effective confidence intervals for proportions and differences of proportions, The American Statistician 54 (2000), 280-288.
 *
 * @param rule of the campaigns
 * @param effects that are summed up, at least one
 * @param shared how many learners are in more than one of them; the sum takes them for others each time
 * @param sum of their differences, -1..1
 */
public record EffectSum(String rule, List<Effect> effects, int shared, InverseVariance sum) {

    public EffectSum {
        effects = List.copyOf(effects);
    }

    /** Of the campaigns of a rule; absent where none may be told. */
    public static Optional<EffectSum> of(Ledger ledger, String rule, LocalDate today) {
        List<Effect> effects = ledger.campaigns().stream()
                .filter(campaign -> campaign.rule().equals(rule))
                .map(campaign -> Effect.of(ledger, campaign, today))
                .filter(effect -> effect.verdict().isTold())
                .toList();
        return effects.isEmpty()
                ? Optional.empty()
                : Optional.of(new EffectSum(
                        rule,
                        effects,
                        shared(ledger, effects),
                        InverseVariance.of(
                                effects.stream()
                                        .mapToDouble(one -> one.contact().share()
                                                - one.heldOut().share())
                                        .toArray(),
                                effects.stream()
                                        .mapToDouble(one -> variance(one.contact()) + variance(one.heldOut()))
                                        .toArray())));
    }

    private static int shared(Ledger ledger, List<Effect> effects) {
        Set<String> met = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Effect effect : effects) {
            ledger.standing(effect.campaign().id()).stream()
                    .filter(entry -> entry.arm() != Arm.EXCLUDED)
                    .map(entry -> entry.learner().pseudonym())
                    .filter(learner -> !met.add(learner))
                    .forEach(again::add);
        }
        return again.size();
    }

    private static double variance(ArmCount arm) {
        double share = (arm.cameAbout() + 1.0) / (arm.known() + 2.0);
        return share * (1 - share) / arm.known();
    }
}
