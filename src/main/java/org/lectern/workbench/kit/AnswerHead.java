package org.lectern.workbench.kit;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.lectern.analysis.Reading;
import org.lectern.contract.Words;

/**
 * The answer as the largest text of a page, what bears it out, what misleads whoever does not know it, and what could be
 * done. It scrolls with the page. Where room is short, all but the answer is folded away.
 */
public final class AnswerHead extends VBox {

    private static final Words WORDS = Words.of(AnswerHead.class);

    private final Prose headline = new Prose("headline");
    private final Prose evidence = new Prose("prose");
    private final VBox warnings = new VBox();
    private final ActionList actions = new ActionList();
    private final VBox rest = new VBox(evidence, warnings, actions);
    private final Hyperlink fold = new Hyperlink();
    private final BooleanProperty brief = new SimpleBooleanProperty();

    /** Once asked for, the rest is there from answer to answer. */
    private final BooleanProperty unfolded = new SimpleBooleanProperty();

    public AnswerHead() {
        getStyleClass().add("answer-head");
        warnings.getStyleClass().add("warnings");
        for (Prose said : List.of(headline, evidence)) {
            said.managedProperty().bind(said.visibleProperty());
            said.visibleProperty().bind(said.textProperty().isNotEmpty());
        }
        warnings.visibleProperty().bind(Bindings.isNotEmpty(warnings.getChildren()));
        warnings.managedProperty().bind(warnings.visibleProperty());
        rest.getStyleClass().add("answer-rest");
        rest.visibleProperty().bind(brief.not().or(unfolded));
        rest.managedProperty().bind(rest.visibleProperty());
        fold.setOnAction(_ -> {
            fold.setVisited(false);
            unfolded.set(!unfolded.get());
        });
        fold.managedProperty().bind(fold.visibleProperty());
        unfolded.subscribe(this::sayWhatIsFolded);
        getChildren().addAll(headline, fold, rest);
        say("", "");
    }

    /** @param proof may be empty */
    public void say(String answer, String proof) {
        say(answer, proof, NameLinks.NONE);
        actions.show(List.of(), NameLinks.NONE);
        sayWhatIsFolded();
    }

    private void say(String answer, String proof, NameLinks names) {
        headline.say(answer, names);
        evidence.say(proof, names);
        warnings.getChildren().clear();
        sayWhatIsFolded();
    }

    /** Where room is short, all but the headline is folded until it is asked for. */
    void keepBrief(boolean whether) {
        brief.set(whether);
        sayWhatIsFolded();
    }

    private void sayWhatIsFolded() {
        boolean any = !evidence.textProperty().get().isEmpty()
                || !warnings.getChildren().isEmpty()
                || actions.isManaged();
        fold.setVisible(brief.get() && any);
        fold.setText(
                unfolded.get()
                        ? WORDS.say("head.less")
                        : WORDS.say("head.more", warnings.getChildren().size()));
    }

    /** Shows an answer without what {@link ReadingPane} shows of it. */
    void show(Reading reading, NameLinks names) {
        say(reading.headline(), reading.sentences().stream().findFirst().orElse(""), names);
        reading.notices().stream()
                .filter(NoticeRow::isWarning)
                .<Node>map(NoticeRow::of)
                .forEach(warnings.getChildren()::add);
        actions.show(reading.actions(), names);
        sayWhatIsFolded();
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
