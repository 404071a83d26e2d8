package org.lectern.workbench.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;
import org.lectern.ingest.ImportOptions.Dates;
import org.lectern.ingest.ImportOptions.FileCourses;
import org.lectern.ingest.ImportOptions.Over;
import org.lectern.ingest.ImportOptions.Unit;
import org.lectern.ingest.Zones;
import org.lectern.ingest.source.Field;
import org.lectern.workbench.kit.FieldWords;

/**
 * The sheet of a workbook, one choice a field with how sure it is, then unit, what happens above 100 percent, order of
 * dates, time zone, and of several files whether their names are courses.
 */
final class MappingChoices extends GridPane {

    private static final Words WORDS = Words.of(MappingChoices.class);

    private final MappingViewModel model;
    private final List<Cell> cells = new ArrayList<>();
    private Runnable placed = () -> {};

    /** One choice: what it is called, what is chosen, and how sure that is where it is a column. */
    private record Cell(Label name, ComboBox<?> box, Label sure) {}

    MappingChoices(MappingViewModel model) {
        this.model = model;
        getStyleClass().add("facts");
        List<String> sheets = model.previewProperty().get().sheets();
        if (sheets.size() > 1) {
            put(
                    "sheet",
                    WORDS.say("sheet"),
                    WORDS.say("sheet.meaning"),
                    sheets,
                    model.sheetProperty(),
                    Function.identity());
        }
        for (Field field : Field.values()) {
            put(field);
        }
        fixedWhereKnown(put(
                "unit",
                WORDS.say("unit"),
                WORDS.say("unit.meaning"),
                List.of(Unit.values()),
                model.unitProperty(),
                ChoiceWords::unit));
        fixedWhereKnown(put(
                "over",
                WORDS.say("over"),
                WORDS.say("over.meaning"),
                List.of(Over.values()),
                model.overProperty(),
                ChoiceWords::over));
        put(
                "dates",
                WORDS.say("dates"),
                WORDS.say("dates.meaning"),
                List.of(Dates.values()),
                model.datesProperty(),
                ChoiceWords::dates);
        put(
                "zone",
                WORDS.say("zone"),
                WORDS.say("zone.meaning"),
                Zones.names(),
                model.zoneProperty(),
                Function.identity());
        if (model.isOfFiles()) {
            put(
                    "file-courses",
                    WORDS.say("file-courses"),
                    WORDS.say("file-courses.meaning"),
                    List.of(FileCourses.values()),
                    model.fileCoursesProperty(),
                    ChoiceWords::fileCourses);
        }
        arrange(false);
    }

    private void put(Field field) {
        String name = model.previewProperty().get().needs(field)
                ? WORDS.say("needed", FieldWords.name(field))
                : FieldWords.name(field);
        ComboBox<String> box = put(
                field.option(),
                name,
                FieldWords.meaning(field),
                model.choices(),
                model.headerProperty(field),
                header -> header.equals(MappingViewModel.ABSENT) ? WORDS.say("absent") : header);
        fixedWhereKnown(box);
        // Another sheet has other columns; what was chosen of the one before stays on offer.
        model.previewProperty()
                .subscribe(_ -> model.choices().stream()
                        .filter(header -> !box.getItems().contains(header))
                        .forEach(box.getItems()::add));
        Label sure = cells.getLast().sure();
        model.headerProperty(field).subscribe(_ -> sure.setText(model.sureness(field)));
        model.previewProperty().subscribe(_ -> sure.setText(model.sureness(field)));
    }

    /**
     * Two choices a row, so that as many as can be are in view above the file's rows.
     *
     * @param narrow whether names stand above what is chosen, as there is no room for them beside it
     */
    void arrange(boolean narrow) {
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            int row = place / 2;
            if (narrow) {
                int column = place % 2 * 2;
                setConstraints(cell.name(), column, row * 2);
                setConstraints(cell.sure(), column + 1, row * 2);
                setConstraints(cell.box(), column, row * 2 + 1, 2, 1);
            } else {
                int column = place % 2 * 3;
                setConstraints(cell.name(), column, row);
                setConstraints(cell.box(), column + 1, row);
                setConstraints(cell.sure(), column + 2, row);
            }
        }
    }

    /** @param action what is done whenever the choices have got their places */
    void onPlaced(Runnable action) {
        placed = action;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placed.run();
    }

    /** Where the choice that has the keyboard stands, its name included, in these coordinates; empty where none has it. */
    Optional<Bounds> focused() {
        return cells.stream()
                .filter(cell -> cell.box().isFocused())
                .findFirst()
                .map(cell -> union(cell.name().getBoundsInParent(), cell.box().getBoundsInParent()));
    }

    private static Bounds union(Bounds name, Bounds box) {
        double top = Math.min(name.getMinY(), box.getMinY());
        return new BoundingBox(box.getMinX(), top, box.getWidth(), box.getMaxY() - top);
    }

    private void fixedWhereKnown(ComboBox<?> box) {
        box.disableProperty().bind(model.previewProperty().map(preview -> !preview.takesColumns()));
    }

    private <T> ComboBox<T> put(
            String id, String name, String meaning, List<T> choices, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("choice-" + id);
        box.getItems().setAll(choices);
        box.setConverter(new Speaking<>(words));
        box.valueProperty().bindBidirectional(chosen);
        box.setAccessibleText(name);
        box.setAccessibleHelp(meaning);
        box.getStyleClass().add("choice");
        Label label = new Label(name);
        label.setLabelFor(box);
        label.setMinWidth(USE_PREF_SIZE);
        label.setTooltip(new Tooltip(meaning));
        Label sure = new Label();
        sure.getStyleClass().add("muted");
        sure.setMinWidth(USE_PREF_SIZE);
        cells.add(new Cell(label, box, sure));
        getChildren().addAll(label, box, sure);
        return box;
    }

    private static final class Speaking<T> extends StringConverter<T> {

        private final Function<T, String> words;

        Speaking(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
