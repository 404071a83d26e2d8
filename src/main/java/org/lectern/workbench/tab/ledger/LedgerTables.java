package org.lectern.workbench.tab.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.lectern.analysis.NamedTable;
import org.lectern.analysis.TableOf;
import org.lectern.contract.Words;
import org.lectern.ledger.Arm;
import org.lectern.ledger.ArmCount;
import org.lectern.ledger.Effect;
import org.lectern.ledger.Entry;
import org.lectern.stats.ShareDifference;

/** What the page shows, as tables for other programs. Shares and differences are 0..1; what may not be told is missing. */
final class LedgerTables {

    static final String ARMS = "campaign_arms";

    private static final Words WORDS = Words.of(LedgerTables.class);

    private LedgerTables() {}

    /** A row for each campaign. */
    static NamedTable campaigns(List<CampaignAnswer> campaigns) {
        return new NamedTable(
                "campaigns",
                WORDS.say("campaigns"),
                TableOf.rows(campaigns)
                        .text("campaign", CampaignAnswer::id)
                        .text(
                                "assigned_on",
                                one -> LedgerWords.day(one.campaign().created()))
                        .text("rule", one -> one.campaign().rule())
                        .whole("contacted", one -> one.effect().contact().assigned())
                        .whole("held_out", one -> one.effect().heldOut().assigned())
                        .whole("excluded", one -> one.effect().excluded())
                        .whole("written", CampaignAnswer::written)
                        .whole("sent", CampaignAnswer::sent)
                        .whole("outcomes_known", CampaignAnswer::known)
                        .text("read_on", one -> one.campaign().planned().toString())
                        .text("verdict", one -> LedgerWords.of(one.effect().verdict()))
                        .number(
                                "difference",
                                one -> one.effect()
                                        .difference()
                                        .map(ShareDifference::difference)
                                        .orElse(Double.NaN))
                        .number(
                                "difference_low",
                                one -> one.effect()
                                        .difference()
                                        .map(found -> found.interval().low())
                                        .orElse(Double.NaN))
                        .number(
                                "difference_high",
                                one -> one.effect()
                                        .difference()
                                        .map(found -> found.interval().high())
                                        .orElse(Double.NaN))
                        .table());
    }

    /** An arm and what came of it. */
    private record ArmRow(Arm arm, ArmCount count, boolean told) {

        double share() {
            return told && count.known() > 0 ? count.share() : Double.NaN;
        }
    }

    /** A row for each of both arms. */
    static NamedTable arms(CampaignAnswer campaign) {
        Effect effect = campaign.effect();
        List<ArmRow> rows = Stream.of(
                        new ArmRow(Arm.CONTACT, effect.contact(), campaign.isTold()),
                        new ArmRow(Arm.HOLD_OUT, effect.heldOut(), campaign.isTold()))
                .toList();
        return new NamedTable(
                ARMS,
                WORDS.say("arms"),
                TableOf.rows(rows)
                        .text("arm", row -> LedgerWords.of(row.arm()))
                        .whole("assigned", row -> row.count().assigned())
                        .whole("outcomes_known", row -> row.count().known())
                        .number("came_about", row -> row.told() ? row.count().cameAbout() : Double.NaN)
                        .number("share", ArmRow::share)
                        .number(
                                "share_low",
                                row -> Double.isNaN(row.share())
                                        ? Double.NaN
                                        : row.count().interval().low())
                        .number(
                                "share_high",
                                row -> Double.isNaN(row.share())
                                        ? Double.NaN
                                        : row.count().interval().high())
                        .table());
    }

    /** A row for each learner of a campaign. */
    static NamedTable learners(CampaignAnswer campaign) {
        return new NamedTable(
                "campaign_learners",
                WORDS.say("learners"),
                TableOf.rows(campaign.standing())
                        .text("learner", one -> one.learner().pseudonym())
                        .text("arm", one -> LedgerWords.of(one.arm()))
                        .text("reason", Entry::reason)
                        .whole("rank", one -> one.learner().rank())
                        .text("tone", one -> one.message().tone())
                        .text("channel", one -> one.message().channel())
                        .text("template", one -> one.message().template())
                        .text("written_on", one -> LedgerWords.day(one.message().exportedAt()))
                        .text("sent_on", one -> LedgerWords.day(one.message().sentAt()))
                        .text("reply", one -> one.message().reply())
                        .text("outcome", one -> LedgerWords.outcome(one, campaign.isTold()))
                        .table());
    }
}
