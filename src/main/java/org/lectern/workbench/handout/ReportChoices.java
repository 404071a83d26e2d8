package org.lectern.workbench.handout;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.handout.Audience;
import org.lectern.handout.HandoutFormat;
import org.lectern.sharing.Sharing;
import org.lectern.workbench.kit.Spoken;
import org.lectern.workbench.kit.WholeNumberSpinner;

/** What is chosen for a report: for whom, of what, in which form. */
final class ReportChoices extends VBox {

    private static final Words WORDS = Words.of(ReportChoices.class);

    private final TextField title = new TextField();

    ReportChoices(ReportViewModel model) {
        getStyleClass().add("report-choices");
        title.setId("report-title");
        title.setPromptText(model.usualTitle());
        title.textProperty().bindBidirectional(model.titleProperty());
        add(WORDS.say("title"), title, "");
        ChoiceBox<Audience> audience = new ChoiceBox<>();
        audience.setId("report-audience");
        audience.getItems().setAll(Audience.values());
        audience.setConverter(new Spoken<>(one -> WORDS.say("audience." + one.name())));
        audience.valueProperty().bindBidirectional(model.audienceProperty());
        Label meaning = hint("");
        meaning.textProperty().bind(audience.valueProperty().map(one -> WORDS.say("audience.meaning." + one.name())));
        add(WORDS.say("audience"), audience, "");
        getChildren().add(meaning);
        ChoiceBox<HandoutFormat> format = new ChoiceBox<>();
        format.setId("report-format");
        format.getItems().setAll(HandoutFormat.values());
        format.setConverter(new Spoken<>(one -> WORDS.say("format." + one.name())));
        format.valueProperty().bindBidirectional(model.formatProperty());
        add(WORDS.say("format"), format, "");
        add(
                WORDS.say("fewest"),
                new WholeNumberSpinner(Sharing.LOWEST, Sharing.HIGHEST, model.fewestProperty()),
                WORDS.say("fewest.hint"));
        CheckBox learners = tick(WORDS.say("learners"), "report-learners");
        learners.selectedProperty().bindBidirectional(model.withLearnersProperty());
        getChildren().addAll(learners, hint(WORDS.say("learners.hint")), heading(WORDS.say("topics")));
        topics(model.topics());
        CheckBox cards = tick(WORDS.say("cards"), "report-cards");
        cards.selectedProperty().bindBidirectional(model.withCardsProperty());
        cards.setDisable(!model.hasCards());
        getChildren().add(cards);
        if (!model.hasCards()) {
            getChildren().add(hint(WORDS.say("cards.none")));
        }
    }

    /** What has the keyboard first. */
    Node first() {
        return title;
    }

    /** Those that lack the same one after the other say so once. */
    private void topics(List<Topic> topics) {
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            CheckBox tick = tick(topic.label(), "report-" + topic.analysis().id());
            tick.selectedProperty().bindBidirectional(topic.ticked());
            tick.setDisable(topic.lacking().isPresent());
            getChildren().add(tick);
            boolean last =
                    i + 1 == topics.size() || !sentence(topics.get(i + 1)).equals(sentence(topic));
            if (last && topic.lacking().isPresent()) {
                Label why = hint(sentence(topic));
                why.setTooltip(new Tooltip(topic.lacking().get().remedy()));
                getChildren().add(why);
            }
        }
    }

    private static String sentence(Topic topic) {
        return topic.lacking().map(Problem::sentence).orElse("");
    }

    private static CheckBox tick(String label, String id) {
        CheckBox tick = new CheckBox(label);
        tick.setId(id);
        tick.setWrapText(true);
        tick.setMinHeight(Region.USE_PREF_SIZE);
        return tick;
    }

    private void add(String label, Region control, String hint) {
        Label name = heading(label);
        name.setLabelFor(control);
        control.setAccessibleText(label);
        control.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(name, control);
        if (!hint.isEmpty()) {
            control.setAccessibleHelp(hint);
            getChildren().add(hint(hint));
        }
    }

    private static Label heading(String text) {
        Label name = hint(text);
        name.getStyleClass().setAll("label", "section-title");
        return name;
    }

    private static Label hint(String text) {
        Label hint = new Label(text);
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("hint");
        return hint;
    }
}
