package org.lectern.workbench.shell;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;

/**
 * Says what went wrong and what to do, without standing in the way; details are folded away. Mistakes of the program look
 * worse than trouble with a file.
 */
final class TroubleBar {

    private static final Words WORDS = Words.of(TroubleBar.class);
    private static final int DETAIL_ROWS = 10;

    private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

    private final VBox bar = new VBox();
    private final Node trouble = Icons.large("fth-alert-triangle");
    private final Node fault = Icons.large("fth-alert-octagon");
    private final Label sentence = new Label();
    private final Label remedy = new Label();
    private final TextArea details = new TextArea();
    private final Button unfold = new Button(WORDS.say("trouble.details"), Icons.of("fth-chevron-down"));

    /**
     * @param dismiss what to do when the user has read it
     */
    TroubleBar(Runnable dismiss) {
        bar.setId("trouble");
        bar.getStyleClass().add("trouble");
        sentence.setId("trouble-sentence");
        sentence.getStyleClass().add("strong");
        sentence.setWrapText(true);
        remedy.setId("trouble-remedy");
        remedy.setWrapText(true);
        details.setId("trouble-details");
        details.setEditable(false);
        details.setPrefRowCount(DETAIL_ROWS);
        details.setAccessibleText(WORDS.say("trouble.details"));
        details.managedProperty().bind(details.visibleProperty());
        unfold.setId("trouble-unfold");
        unfold.getStyleClass().add("small");
        unfold.setOnAction(_ -> details.setVisible(!details.isVisible()));
        bar.getChildren().addAll(head(dismiss), details);
        show(null);
    }

    private HBox head(Runnable dismiss) {
        Button copy = new Button(WORDS.say("trouble.copy"));
        copy.setId("trouble-copy");
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> copy());
        Button close = new Button(WORDS.say("trouble.dismiss"));
        close.setId("trouble-dismiss");
        close.getStyleClass().add("small");
        close.setOnAction(_ -> dismiss.run());
        VBox texts = new VBox(sentence, remedy);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox head = new HBox(new StackPane(trouble, fault), texts, unfold, copy, close);
        head.getStyleClass().add("trouble-head");
        for (Region control : List.of(unfold, copy, close)) {
            control.setMinWidth(Region.USE_PREF_SIZE);
        }
        return head;
    }

    /** Shows this, or nothing. */
    void show(@Nullable Trouble shown) {
        bar.setVisible(shown != null);
        bar.setManaged(shown != null);
        details.setVisible(false);
        if (shown != null) {
            bar.pseudoClassStateChanged(FAULT, shown.isFault());
            fault.setVisible(shown.isFault());
            trouble.setVisible(!shown.isFault());
            sentence.setText(shown.problem().sentence());
            remedy.setText(shown.problem().remedy());
            details.setText(shown.details());
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(details.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    Region node() {
        return bar;
    }
}
