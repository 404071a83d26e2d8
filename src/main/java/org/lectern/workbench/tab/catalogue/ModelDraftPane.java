package org.lectern.workbench.tab.catalogue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.drafts.DraftKind;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;
import org.lectern.workbench.tab.catalogue.ModelDraftViewModel.Step;

/** The buttons that ask a language model for a draft, and what will be sent to it; nothing where none is set up. */
final class ModelDraftPane extends VBox {

    private static final Words WORDS = Words.of(ModelDraftPane.class);
    private static final int LINES = 16;

    private final ModelDraftViewModel model;
    private final Button summary = Icon.on(new Button(WORDS.say("model.summary")), "fth-message-square");
    private final Button quiz = Icon.on(new Button(WORDS.say("model.quiz")), "fth-message-square");
    private final Button stop = Icon.on(new Button(WORDS.say("model.stop")), "fth-x");
    private final Label waiting = Facts.hint(WORDS.say("model.waiting"));
    private final Label about = Facts.wrapped("");
    private final TextArea text = new TextArea();
    private final VBox request;

    ModelDraftPane(ModelDraftViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        summary.setId("model-summary");
        quiz.setId("model-quiz");
        text.setId("model-draft-request");
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        Facts.speak(WORDS.say("model.request"), text);
        Button send = Icon.on(new Button(WORDS.say("model.send")), "fth-send");
        Button leave = new Button(WORDS.say("model.leave"));
        send.setId("send-course-text");
        summary.setOnAction(_ -> model.ask(DraftKind.SUMMARY));
        quiz.setOnAction(_ -> model.ask(DraftKind.QUIZ));
        send.setOnAction(_ -> model.send());
        leave.setOnAction(_ -> model.doNotSend());
        stop.setOnAction(_ -> model.stop());
        request = new VBox(about, text, bar(send, leave));
        request.getStyleClass().add("section");
        getChildren().addAll(bar(summary, quiz, stop, waiting), request, Facts.line(model.outcomeProperty(), "advice"));
        Facts.appear(this, model.isSetUp());
        model.stepProperty().subscribe(this::turn);
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
                case READY -> summary.requestFocus();
                case SHOWN -> text.requestFocus();
                case ASKING -> stop.requestFocus();
            }
        }
    }

    private void refresh() {
        Step step = model.stepProperty().get();
        Facts.appear(summary, step != Step.ASKING);
        Facts.appear(quiz, step != Step.ASKING);
        Facts.appear(stop, step == Step.ASKING);
        Facts.appear(waiting, step == Step.ASKING);
        Facts.appear(request, step == Step.SHOWN);
        model.shown().ifPresent(shown -> {
            about.setText(shown.about());
            text.setText(shown.text());
        });
    }
}
