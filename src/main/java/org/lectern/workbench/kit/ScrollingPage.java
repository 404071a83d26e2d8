package org.lectern.workbench.kit;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A page without figure and table: a question, below it what scrolls, or why there is nothing to say. */
public final class ScrollingPage extends BorderPane {

    private final PageBar bar;
    private final StatePane nothing;
    private final ScrollPane answer = new ScrollPane();

    /** @param whatNext leads from a page that has nothing to say to where something can be done about it */
    public ScrollingPage(String question, Button... whatNext) {
        nothing = new StatePane("fth-inbox", whatNext);
        bar = new PageBar(question);
        answer.setFitToWidth(true);
        answer.getStyleClass().add("page-scroll");
        PageScroll.byKeys(answer, question);
        PageKeys.scrollFrom(this, answer);
        VBox top = new VBox(bar);
        top.getStyleClass().add("page-header");
        KitStyle.applyTo(this);
        setMinSize(0, 0);
        setTop(top);
        setCenter(new StackPane(answer, nothing));
    }

    /**
     * Puts parts below each other.
     *
     * @param head the one among them that folds into the question's line when it is scrolled away
     */
    public void fill(AnswerHead head, Node... parts) {
        VBox content = new VBox(parts);
        content.getStyleClass().add("page-content");
        answer.setContent(content);
        bar.fold(head.answerProperty(), head.outOfSight(answer));
    }

    /** What is said where there is no answer. */
    public void sayWhyEmpty(String why, String whatNext) {
        nothing.say(why, whatNext);
    }

    /** Shows the parts, or why there are none. */
    public void showAnswer(boolean some) {
        answer.setVisible(some);
        nothing.setVisible(!some);
    }

    /** Whether the parts are shown. */
    public boolean hasAnswer() {
        return answer.isVisible();
    }

    /** The size of the page's letters, in pixels. */
    public double em() {
        return bar.em();
    }

    /** @param listener told whether the page is on screen, now and whenever that changes */
    public Subscription onSeen(Consumer<? super Boolean> listener) {
        return sceneProperty().isNotNull().and(visibleProperty()).subscribe(listener);
    }
}
