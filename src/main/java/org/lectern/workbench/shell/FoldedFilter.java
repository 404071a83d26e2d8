package org.lectern.workbench.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.HangingPopup;

/** The filter as one button: what it lets through in a line, and all its controls when it is pressed. */
final class FoldedFilter {

    private static final Words WORDS = Words.of(FoldedFilter.class);

    /** Stands before the ids of the controls that the button opens. */
    private static final String OPENED = "opened-";

    private final Button button = new Button();
    private final List<Region> controls;
    private final HangingPopup popup;

    /** Held: a binding that nobody holds falls silent. */
    private final FilterSummary summary;

    FoldedFilter(FilterViewModel filter) {
        summary = new FilterSummary(filter);
        button.setId("filter-folded");
        button.setMnemonicParsing(false);
        button.setGraphic(Icons.of("fth-filter"));
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.textProperty().bind(summary.textProperty());
        button.setAccessibleHelp(WORDS.say("filter.folded.hint"));
        Tooltip whole = new Tooltip();
        whole.setWrapText(true);
        whole.textProperty().bind(summary.textProperty());
        button.setTooltip(whole);
        FilterControls made = new FilterControls(filter, OPENED);
        controls = made.all();
        VBox content = new VBox();
        content.getStyleClass().addAll("tick-popup", "filter-popup");
        content.getChildren().addAll(controls);
        content.getChildren().add(made.refusal());
        popup = new HangingPopup(button, content, this::open);
        button.visibleProperty().subscribe(seen -> {
            if (!seen) {
                popup.hide();
            }
        });
    }

    private void open() {
        popup.hang();
        controls.stream()
                .filter(Node::isVisible)
                .flatMap(control -> control instanceof HBox row ? row.getChildren().stream() : Stream.of(control))
                .filter(Node::isFocusTraversable)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    Button button() {
        return button;
    }
}
