package org.lectern.workbench.tab.ledger;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.Facts;
import org.lectern.workbench.kit.Icon;

/** Forgets a learner, after it has said once what stays and what goes. */
final class ForgetPane extends VBox {

    private static final Words WORDS = Words.of(ForgetPane.class);

    private final TextField learner = new TextField();
    private final Label question = Facts.wrapped("");
    private final Button forget = Icon.on(new Button(WORDS.say("forget.yes")), "fth-user-minus");
    private final Button keep = new Button(WORDS.say("forget.no"));
    private final VBox asked = new VBox(question, bar(forget, keep));

    ForgetPane(RecordViewModel record) {
        getStyleClass().add("section");
        asked.getStyleClass().add("section");
        Label heading = new Label(WORDS.say("forget"));
        heading.getStyleClass().add("section-title");
        learner.setId("forget-learner");
        learner.setPromptText(WORDS.say("forget.prompt"));
        Facts.speak(WORDS.say("forget.learner"), learner);
        Button ask = Icon.on(new Button(WORDS.say("forget.ask")), "fth-user-minus");
        ask.setId("forget-ask");
        ask.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> learner.getText().isBlank(), learner.textProperty()));
        ask.setOnAction(_ -> record.askToForget(learner.getText()));
        learner.setOnAction(_ -> record.askToForget(learner.getText()));
        forget.setId("forget-yes");
        forget.setOnAction(_ -> {
            learner.clear();
            record.forget();
        });
        keep.setId("forget-no");
        keep.setOnAction(_ -> record.keep());
        getChildren()
                .addAll(
                        heading,
                        Facts.hint(WORDS.say("forget.hint")),
                        bar(learner, ask),
                        asked,
                        Facts.line(record.forgottenProperty(), "outcome"));
        record.forgettingProperty().subscribe(this::ask);
    }

    private static FlowPane bar(Node... parts) {
        FlowPane bar = new FlowPane(parts);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private void ask(String whom) {
        boolean before = asked.isVisible();
        boolean now = !whom.isEmpty();
        question.setText(WORDS.say("forget.question", whom));
        asked.setVisible(now);
        asked.setManaged(now);
        if (now != before && getScene() != null) {
            // The keyboard stays where the question is, and then where it was asked from.
            (now ? keep : learner).requestFocus();
        }
    }
}
