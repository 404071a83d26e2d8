package org.lectern.workbench.kit;

import java.util.function.DoubleSupplier;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A cell with text in as many lines as it takes.
 *
 * @param <T> what a row is about
 */
public final class WrappedCell<T> extends TableCell<T, String> {

    /** What a cell keeps free beside its text, in em. */
    private static final double INSETS_EMS = 1.4;

    private final Text text = new Text();

    /** @param em size of the page's letters, in pixels */
    public WrappedCell(DoubleSupplier em) {
        text.getStyleClass().add("said");
        text.wrappingWidthProperty()
                .bind(widthProperty().map(width -> Math.max(1, width.doubleValue() - INSETS_EMS * em.getAsDouble())));
        setPrefHeight(USE_COMPUTED_SIZE);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        text.setText(empty || item == null ? "" : item);
        setGraphic(empty ? null : text);
    }
}
