package org.lectern.workbench.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The answer as the largest text of a page, and what bears it out. It scrolls with the page. */
public final class AnswerHead extends VBox {

    private final Label headline = new Label();
    private final Label evidence = new Label();

    public AnswerHead() {
        getStyleClass().add("answer-head");
        headline.getStyleClass().add("headline");
        evidence.getStyleClass().add("prose");
        for (Label said : new Label[] {headline, evidence}) {
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            said.managedProperty().bind(said.visibleProperty());
            said.visibleProperty().bind(said.textProperty().isNotEmpty());
        }
        getChildren().addAll(headline, evidence);
    }

    /** @param proof may be empty */
    public void say(String answer, String proof) {
        headline.setText(answer);
        evidence.setText(proof);
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
