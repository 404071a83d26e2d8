package org.lectern.workbench.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lectern.analysis.Reading;

/**
 * The answer as the largest text of a page, what bears it out, what misleads whoever does not know it, and what could be
 * done. It scrolls with the page.
 */
public final class AnswerHead extends VBox {

    private final Prose headline = new Prose("headline");
    private final Prose evidence = new Prose("prose");
    private final VBox warnings = new VBox();
    private final ActionList actions = new ActionList();

    public AnswerHead() {
        getStyleClass().add("answer-head");
        warnings.getStyleClass().add("warnings");
        for (Prose said : List.of(headline, evidence)) {
            said.managedProperty().bind(said.visibleProperty());
            said.visibleProperty().bind(said.textProperty().isNotEmpty());
        }
        warnings.visibleProperty().bind(Bindings.isNotEmpty(warnings.getChildren()));
        warnings.managedProperty().bind(warnings.visibleProperty());
        getChildren().addAll(headline, evidence, warnings, actions);
        say("", "");
    }

    /** @param proof may be empty */
    public void say(String answer, String proof) {
        say(answer, proof, NameLinks.NONE);
        actions.show(List.of(), NameLinks.NONE);
    }

    private void say(String answer, String proof, NameLinks names) {
        headline.say(answer, names);
        evidence.say(proof, names);
        warnings.getChildren().clear();
    }

    /** Shows an answer without what {@link ReadingPane} shows of it. */
    void show(Reading reading, NameLinks names) {
        say(reading.headline(), reading.sentences().stream().findFirst().orElse(""), names);
        reading.notices().stream()
                .filter(NoticeRow::isWarning)
                .<Node>map(NoticeRow::of)
                .forEach(warnings.getChildren()::add);
        actions.show(reading.actions(), names);
    }

    /** The answer. */
    public ReadOnlyStringProperty answerProperty() {
        return headline.textProperty();
    }

    /** Whether the answer has been scrolled away. */
    public BooleanBinding outOfSight(ScrollPane page) {
        return Bindings.createBooleanBinding(
                () -> page.isVisible()
                        && scrolled(page)
                                > getBoundsInParent().getMinY()
                                        + headline.getBoundsInParent().getMaxY(),
                page.visibleProperty(),
                page.vvalueProperty(),
                page.viewportBoundsProperty(),
                boundsInParentProperty(),
                headline.boundsInParentProperty());
    }

    private static double scrolled(ScrollPane page) {
        double all = page.getContent().getLayoutBounds().getHeight();
        return page.getVvalue() * Math.max(0, all - page.getViewportBounds().getHeight());
    }
}
