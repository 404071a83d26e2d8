package org.lectern.workbench.tab.compare;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.study.Match;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.tab.compare.MatchesViewModel.Pair;

/** Two videos with a tick where they are compared as one. */
final class PairCell extends ListCell<Pair> {

    private static final Words WORDS = Words.of(PairCell.class);

    private final CheckBox tick = new CheckBox();
    private final Label why = Facts.muted("");
    private final VBox both = new VBox(tick, why);

    PairCell(MatchesViewModel model) {
        // The space bar ticks what the list's own keys lead to.
        tick.setFocusTraversable(false);
        tick.setMnemonicParsing(false);
        tick.setOnAction(_ -> {
            Pair pair = getItem();
            if (pair != null) {
                model.use(pair.match(), tick.isSelected());
            }
        });
        why.setWrapText(true);
        why.getStyleClass().add("match-why");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Pair pair, boolean empty) {
        super.updateItem(pair, empty);
        if (empty || pair == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Match match = pair.match();
        boolean alike = match.video().equals(match.other());
        tick.setSelected(pair.used());
        tick.setText(alike ? WORDS.say("pair.alike", match.video()) : WORDS.say("pair", match.video(), match.other()));
        long likeness = Math.round(100 * match.likeness());
        why.setText(
                pair.used()
                        ? WORDS.say("by." + match.by().option(), likeness)
                        : WORDS.say("suggested." + match.by().option(), likeness));
        setAccessibleText(WORDS.say("pair.spoken", tick.getText(), why.getText(), pair.used() ? 1 : 0));
        setGraphic(both);
    }
}
