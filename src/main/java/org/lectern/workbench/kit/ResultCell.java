package org.lectern.workbench.kit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.lectern.report.ResultColumn;

/** A cell of a findings table. Pointing at it tells a text in whole, and of a row that is not ranked why. */
final class ResultCell extends TableCell<Integer, Integer> {

    private static final PseudoClass UNRANKED = PseudoClass.getPseudoClass("unranked");

    private final TableViewModel model;
    private final ResultColumn source;
    private final Tooltip told = new Tooltip();

    ResultCell(TableViewModel model, ResultColumn source) {
        this.model = model;
        this.source = source;
        getStyleClass().add(source.isNumber() ? "number" : "text");
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable Integer row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            pseudoClassStateChanged(UNRANKED, false);
            setText(null);
            setTooltip(null);
            return;
        }
        String text = source.text(row);
        String why = model.whyUnranked(row);
        pseudoClassStateChanged(UNRANKED, !why.isEmpty());
        setText(text);
        told.setText(Stream.of(source.isNumber() ? "" : text, why)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n")));
        setTooltip(told.getText().isEmpty() ? null : told);
    }
}
