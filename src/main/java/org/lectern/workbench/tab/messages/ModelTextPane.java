package org.lectern.workbench.tab.messages;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.messages.Prepared;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** The button that asks a language model, what will be sent to it, and what came of it. */
final class ModelTextPane extends VBox {

    private static final Words WORDS = Words.of(ModelTextPane.class);
    private static final int LINES = 22;

    private final ModelTextViewModel model;
    private final DraftsViewModel drafts;
    private final Button ask = Icon.on(new Button(WORDS.say("model.ask")), "fth-message-square");
    private final Button stop = Icon.on(new Button(WORDS.say("model.stop")), "fth-x");
    private final Label waiting = Facts.hint(WORDS.say("model.waiting"));
    private final Label about = Facts.wrapped("");
    private final TextArea text = new TextArea();
    private final VBox request;
    private final Label author = Facts.hint("");

    ModelTextPane(ModelTextViewModel model, DraftsViewModel drafts) {
        this.model = model;
        this.drafts = drafts;
        getStyleClass().add("section");
        ask.setId("ask-model");
        stop.setId("stop-model");
        text.setId("model-request");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        Facts.speak(WORDS.say("model.request"), text);
        Button send = Icon.on(new Button(WORDS.say("model.send")), "fth-send");
        Button leave = new Button(WORDS.say("model.leave"));
        send.setId("send-to-model");
        ask.setOnAction(_ -> model.ask());
        send.setOnAction(_ -> model.send());
        leave.setOnAction(_ -> model.doNotSend());
        stop.setOnAction(_ -> model.stop());
        request = new VBox(about, text, bar(send, leave));
        request.getStyleClass().add("section");
        getChildren().addAll(bar(ask, stop, waiting), author, request, Facts.line(model.outcomeProperty(), "outcome"));
        model.stepProperty().subscribe(this::turn);
        drafts.chosenProperty().subscribe(this::refresh);
        drafts.drafts().subscribe(this::refresh);
        refresh();
    }

    private static FlowPane bar(Node... parts) {
        FlowPane bar = new FlowPane(parts);
        bar.getStyleClass().add("bar");
        return bar;
    }

    /** Whoever uses the keyboard stays where something is asked of them. */
    private void turn() {
        boolean isHere = isFocusWithin();
        refresh();
        if (isHere) {
            switch (model.stepProperty().get()) {
                case READY -> ask.requestFocus();
                case SHOWN -> text.requestFocus();
                case ASKING -> stop.requestFocus();
            }
        }
    }

    private void refresh() {
        ModelTextViewModel.Step step = model.stepProperty().get();
        Facts.appear(this, drafts.chosen().flatMap(Prepared::draft).isPresent());
        Facts.appear(ask, step != ModelTextViewModel.Step.ASKING);
        Facts.appear(stop, step == ModelTextViewModel.Step.ASKING);
        Facts.appear(waiting, step == ModelTextViewModel.Step.ASKING);
        Facts.appear(request, step == ModelTextViewModel.Step.SHOWN);
        ask.setDisable(step == ModelTextViewModel.Step.SHOWN);
        model.shown().ifPresent(shown -> {
            about.setText(shown.about());
            text.setText(shown.text());
        });
        author.setText(drafts.chosen()
                .flatMap(Prepared::author)
                .map(asked -> WORDS.say("author." + asked.outcome(), asked.model()))
                .orElse(""));
        Facts.appear(author, !author.getText().isEmpty());
    }
}
