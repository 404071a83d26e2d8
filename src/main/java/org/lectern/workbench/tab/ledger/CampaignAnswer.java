package org.lectern.workbench.tab.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lectern.ledger.Campaign;
import org.lectern.ledger.Effect;
import org.lectern.ledger.EffectSum;
import org.lectern.ledger.EffectWords;
import org.lectern.ledger.Entry;
import org.lectern.ledger.Ledger;

/**
 * A campaign as it stands on a day.
 *
 * @param standing its learners in the order in which they were assigned, each as the last row says
 * @param canShow what it can show, in a sentence
 * @param line it in one line
 * @param ofRule how many campaigns follow its rule
 * @param together what all of these tell, where more than one may be told
 */
record CampaignAnswer(
        Effect effect, List<Entry> standing, String canShow, String line, int ofRule, Optional<EffectSum> together) {

    CampaignAnswer {
        standing = List.copyOf(standing);
    }

    /** All that a ledger has, the newest first. */
    static List<CampaignAnswer> all(Ledger ledger, LocalDate today) {
        return ledger.campaigns().reversed().stream()
                .map(campaign -> of(ledger, campaign, today))
                .toList();
    }

    private static CampaignAnswer of(Ledger ledger, Campaign campaign, LocalDate today) {
        return new CampaignAnswer(
                Effect.of(ledger, campaign, today),
                ledger.standing(campaign.id()),
                EffectWords.before(ledger, campaign),
                EffectWords.campaign(ledger, campaign),
                (int) ledger.campaigns().stream()
                        .filter(one -> one.rule().equals(campaign.rule()))
                        .count(),
                EffectSum.of(ledger, campaign.rule(), today)
                        .filter(sum -> sum.effects().size() > 1));
    }

    Campaign campaign() {
        return effect.campaign();
    }

    String id() {
        return campaign().id();
    }

    /** Whether it may be seen of whom what was foreseen came about. */
    boolean isTold() {
        return effect.verdict().isTold();
    }

    /** Of how many learners a text has left the program. */
    long written() {
        return standing.stream()
                .filter(one -> one.message().exportedAt().isPresent())
                .count();
    }

    /** Of how many learners somebody has marked that a message was sent. */
    long sent() {
        return standing.stream()
                .filter(one -> one.message().sentAt().isPresent())
                .count();
    }

    /** Of how many learners it is known what came of them. */
    long known() {
        return standing.stream().filter(one -> one.outcome().isPresent()).count();
    }
}
