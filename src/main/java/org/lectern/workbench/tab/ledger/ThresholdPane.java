package org.lectern.workbench.tab.ledger;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.ledger.Effect.Verdict;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** Looks at the threshold of a campaign without a hold-out; where there was one it is not there. */
final class ThresholdPane extends VBox {

    private static final Words WORDS = Words.of(ThresholdPane.class);

    ThresholdPane(ThresholdViewModel threshold) {
        getStyleClass().add("section");
        Label heading = new Label(WORDS.say("threshold"));
        heading.getStyleClass().add("section-title");
        Button export = Icon.on(new Button(WORDS.say("threshold.export")), "fth-file-plus");
        export.setId("threshold-export");
        export.setOnAction(_ -> threshold.lookInExport());
        Button folder = Icon.on(new Button(WORDS.say("fill.folder")), "fth-folder-plus");
        folder.setId("threshold-folder");
        folder.setOnAction(_ -> threshold.lookInFolder());
        FlowPane bar = new FlowPane(export, folder);
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(
                        heading,
                        Facts.hint(WORDS.say("threshold.hint")),
                        bar,
                        Facts.line(threshold.foundProperty(), "outcome"));
    }

    /** Shows another campaign. */
    void show(CampaignAnswer campaign) {
        boolean any = campaign.effect().verdict() == Verdict.NO_HOLD_OUT
                && campaign.effect().heldOut().assigned() == 0;
        setVisible(any);
        setManaged(any);
    }
}
