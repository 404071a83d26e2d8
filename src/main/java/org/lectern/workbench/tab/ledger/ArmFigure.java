package org.lectern.workbench.tab.ledger;

import java.util.List;
import java.util.Optional;
import org.lectern.contract.Words;
import org.lectern.figure.Axis;
import org.lectern.figure.Caption;
import org.lectern.figure.IntervalFigure;
import org.lectern.ledger.Arm;
import org.lectern.ledger.ArmCount;
import org.lectern.ledger.EffectWords;

/** Of what share of each arm what was foreseen came about, with 95 % intervals. */
final class ArmFigure {

    private static final Words WORDS = Words.of(ArmFigure.class);

    private ArmFigure() {}

    /** None where nothing may be told. */
    static Optional<IntervalFigure> of(CampaignAnswer campaign) {
        return campaign.isTold() ? Optional.of(figure(campaign)) : Optional.empty();
    }

    private static IntervalFigure figure(CampaignAnswer campaign) {
        ArmCount contact = campaign.effect().contact();
        ArmCount heldOut = campaign.effect().heldOut();
        return new IntervalFigure(
                new Caption(
                        LedgerTables.ARMS,
                        WORDS.say("figure"),
                        EffectWords.of(campaign.effect()).get(1),
                        WORDS.say("figure.note", contact.known(), heldOut.known()),
                        LedgerTables.ARMS),
                Axis.percent(WORDS.say("figure.axis")),
                WORDS.say("column.arm"),
                List.of(row(Arm.CONTACT, contact), row(Arm.HOLD_OUT, heldOut)),
                Double.NaN,
                "");
    }

    private static IntervalFigure.Row row(Arm arm, ArmCount count) {
        double low = 100 * count.interval().low();
        double high = 100 * count.interval().high();
        return new IntervalFigure.Row(
                LedgerWords.of(arm), "", Math.clamp(100 * count.share(), low, high), low, high, count.known());
    }
}
