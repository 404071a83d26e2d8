package org.lectern.workbench.tab.messages;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.CheckBoxTableCell;
import org.lectern.contract.Words;
import org.lectern.messages.Prepared;

/** A row for each learner: whether they are taken, who they are, which rule speaks of them and how far their text is. */
final class DraftTable extends TableView<Prepared> {

    private static final Words WORDS = Words.of(DraftTable.class);

    /** A share, in pixels, before the columns fill the table. */
    private static final double WIDTH = 14;

    private final DraftsViewModel model;
    private final SortedList<Prepared> sorted;
    private final BooleanSupplier assigned;
    private final Predicate<Prepared> written;
    private final TableColumn<Prepared, Boolean> taken = new TableColumn<>(WORDS.say("column.taken"));

    /**
     * @param assigned whether it is decided already who is written to
     * @param written whether a learner's message has left
     */
    DraftTable(DraftsViewModel model, BooleanSupplier assigned, Predicate<Prepared> written) {
        this.model = model;
        // Whoever sorts the rows sorts what is seen, and not what is handed over in its order.
        sorted = new SortedList<>(model.drafts());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        this.assigned = assigned;
        this.written = written;
        setId("drafts");
        setAccessibleText(WORDS.say("drafts"));
        setPlaceholder(new Label(WORDS.say("drafts.none")));
        setEditable(true);
        taken.setCellValueFactory(row -> takes(row.getValue()));
        taken.setCellFactory(CheckBoxTableCell.forTableColumn(taken));
        taken.setEditable(true);
        getColumns().add(taken);
        TableColumn<Prepared, Integer> rank = new TableColumn<>(WORDS.say("column.rank"));
        rank.setCellValueFactory(
                row -> new ReadOnlyObjectWrapper<>(row.getValue().to().rank()));
        rank.setComparator(Comparator.naturalOrder());
        getColumns().add(rank);
        add(WORDS.say("column.learner"), one -> one.to().known().learner(), 8);
        add(WORDS.say("column.how"), MessageWords::how, 12);
        add(WORDS.say("column.state"), this::state, 9);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getSelectionModel().selectedIndexProperty().subscribe(at -> {
            if (at.intValue() >= 0) {
                model.choose(sorted.getSourceIndex(at.intValue()));
                model.see();
            }
        });
        refresh();
    }

    /** @param share of the table's width, beside those of the other columns */
    private void add(String title, Function<Prepared, String> text, double share) {
        TableColumn<Prepared, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setPrefWidth(share * WIDTH);
        column.setComparator(String.CASE_INSENSITIVE_ORDER);
        getColumns().add(column);
    }

    private SimpleBooleanProperty takes(Prepared one) {
        String learner = one.to().known().learner();
        SimpleBooleanProperty is = new SimpleBooleanProperty(!model.leftOut().contains(learner));
        is.subscribe((_, now) -> {
            if (now) {
                model.leftOut().remove(learner);
            } else {
                model.leftOut().add(learner);
            }
        });
        return is;
    }

    private String state(Prepared one) {
        if (written.test(one)) {
            return WORDS.say("state.written");
        }
        return model.isApproved(one) ? WORDS.say("state.approved") : MessageWords.state(one.state());
    }

    /** Shows what was approved, and the row of the text that is looked at. */
    @Override
    public void refresh() {
        super.refresh();
        taken.setVisible(!assigned.getAsBoolean());
        int chosen = model.chosenProperty().get();
        int at = chosen >= 0 && chosen < sorted.size() ? sorted.getViewIndex(chosen) : -1;
        if (at >= 0 && getSelectionModel().getSelectedIndex() != at) {
            getSelectionModel().select(at);
        }
    }
}
