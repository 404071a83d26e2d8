package org.lectern.workbench.tab.compare;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.study.Companion;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.LabelledChoice;
import org.lectern.workbench.tab.compare.MatchesViewModel.Pair;

/** Which videos are the same: a list of pairs to be ticked, and a choice of any two that the titles do not bring together. */
final class MatchesPane extends VBox implements AutoCloseable {

    private static final Words WORDS = Words.of(MatchesPane.class);

    private final MatchesViewModel model;
    private final ListView<Pair> list;
    private final VBox byHand = new VBox();
    private final Label told = Facts.prose("");
    private final Subscription subscription;

    MatchesPane(MatchesViewModel model) {
        this.model = model;
        list = new ListView<>(model.pairs());
        list.setId("matches");
        list.setCellFactory(_ -> new PairCell(model));
        list.setPlaceholder(Facts.hint(WORDS.say("nothing")));
        list.setAccessibleText(WORDS.say("list"));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::tick);
        VBox.setVgrow(list, Priority.ALWAYS);
        TextField search = new TextField();
        search.setId("matches-search");
        search.setPromptText(WORDS.say("search"));
        search.setAccessibleText(WORDS.say("search"));
        search.textProperty().bindBidirectional(model.searchProperty());
        byHand.getStyleClass().add("section");
        getChildren().addAll(told, search, list, byHand);
        getStyleClass().add("page-content");
        subscription = model.companionProperty().subscribe(this::tell);
    }

    private void tell(@Nullable Companion companion) {
        Facts.appear(byHand, companion != null);
        told.textProperty().unbind();
        if (companion == null) {
            told.setText(WORDS.say("alone"));
            return;
        }
        told.setText(WORDS.say(
                "told",
                companion.matches().pairs().size(),
                companion.matches().suggestions().size(),
                companion.label(),
                companion.otherLabel()));
        byHand.getChildren().setAll(Facts.hint(WORDS.say("by-hand")), choices(companion));
    }

    private Node choices(Companion companion) {
        Button join = new Button(WORDS.say("join"));
        join.setId("matches-join");
        join.disableProperty().bind(Bindings.not(model.canJoin()));
        join.setOnAction(_ -> model.join());
        FlowPane row = new FlowPane(
                new LabelledChoice(companion.label(), model.video()),
                new LabelledChoice(companion.otherLabel(), model.other()),
                join);
        row.getStyleClass().add("page-choices");
        return row;
    }

    /** The space bar ticks the pair that the keyboard is on. */
    private void tick(KeyEvent event) {
        Pair pair = list.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.SPACE && pair != null) {
            model.use(pair.match(), !pair.used());
            event.consume();
        }
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
