package org.lectern.workbench.tab.ledger;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.lectern.analysis.risk.RiskRule;
import org.lectern.contract.Words;
import org.lectern.figure.IntervalFigure;
import org.lectern.ledger.Arm;
import org.lectern.ledger.ArmCount;
import org.lectern.ledger.Effect.Verdict;
import org.lectern.ledger.EffectWords;
import org.lectern.render.FigureView;
import org.lectern.workbench.kit.Facts;

/** What came of both arms of a campaign, in numbers and drawn, and what all campaigns of its rule tell together. */
final class CampaignPane extends VBox {

    private static final Words WORDS = Words.of(CampaignPane.class);

    private final GridPane arms = Facts.grid();
    private final Label rule = Facts.hint("");
    private final Label excluded = Facts.hint("");
    private final StackPane figure = new StackPane();
    private final Label together = Facts.wrapped("");

    CampaignPane() {
        getStyleClass().add("section");
        Label heading = new Label(WORDS.say("arms"));
        heading.getStyleClass().add("section-title");
        arms.setId("arms");
        together.setId("together");
        getChildren().addAll(heading, rule, arms, excluded, figure, together);
    }

    /** Shows another campaign. */
    void show(CampaignAnswer campaign) {
        rule.setText(WORDS.say("rule", RiskRule.inWords(campaign.campaign().rule())));
        arms.getChildren().clear();
        arms.addRow(
                0,
                new Label(""),
                title(WORDS.say("arms.assigned")),
                title(WORDS.say("arms.known")),
                title(WORDS.say("arms.came-about")),
                title(WORDS.say("arms.share")));
        row(1, Arm.CONTACT, campaign.effect().contact(), campaign.isTold());
        row(2, Arm.HOLD_OUT, campaign.effect().heldOut(), campaign.isTold());
        say(
                excluded,
                campaign.effect().excluded() == 0
                        ? ""
                        : WORDS.say("arms.excluded", campaign.effect().excluded()));
        Optional<IntervalFigure> drawn = ArmFigure.of(campaign);
        figure.getChildren().setAll(drawn.stream().map(FigureView::new).toList());
        Facts.appear(figure, drawn.isPresent());
        say(together, together(campaign));
    }

    private static Label title(String text) {
        Label title = Facts.wrapped(text);
        title.getStyleClass().add("muted");
        title.setTextAlignment(TextAlignment.RIGHT);
        GridPane.setHalignment(title, HPos.RIGHT);
        return title;
    }

    private void row(int place, Arm arm, ArmCount count, boolean told) {
        List<Label> numbers = List.of(
                new Label(WORDS.say("count", count.assigned())),
                new Label(WORDS.say("count", count.known())),
                new Label(told ? WORDS.say("count", count.cameAbout()) : WORDS.say("arms.later")),
                new Label(told ? LedgerWords.share(count) : WORDS.say("arms.later")));
        Label name = new Label(LedgerWords.of(arm));
        name.setMinWidth(USE_PREF_SIZE);
        arms.add(name, 0, place);
        for (Label number : numbers) {
            number.setMinWidth(USE_PREF_SIZE);
            number.setTextAlignment(TextAlignment.RIGHT);
            GridPane.setHalignment(number, HPos.RIGHT);
            arms.add(number, 1 + numbers.indexOf(number), place);
        }
    }

    /** What campaigns of one rule tell together, or what they could. */
    static String together(CampaignAnswer campaign) {
        if (campaign.together().isPresent()) {
            return String.join(" ", EffectWords.of(campaign.together().get()));
        }
        Verdict verdict = campaign.effect().verdict();
        if (verdict == Verdict.NO_HOLD_OUT) {
            return WORDS.say("next.hold-out");
        }
        boolean unsure = verdict == Verdict.NOT_SURE || verdict == Verdict.HANGS_ON_MISSING;
        return unsure ? WORDS.say("next.again", campaign.ofRule() - 1) : "";
    }

    private static void say(Label label, String text) {
        label.setText(text);
        Facts.appear(label, !text.isEmpty());
    }
}
