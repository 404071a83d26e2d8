package org.lectern.workbench.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
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
    private final List<Choice<?>> cells = new ArrayList<>();
    private final List<Choice<String>> required = new ArrayList<>();
    private Runnable placed = () -> {};

    MappingChoices(MappingViewModel model) {
        this.model = model;
        getStyleClass().add("choices-grid");
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
        arrange(1);
    }

    private void put(Field field) {
        boolean needed = model.previewProperty().get().needs(field);
        String name = needed ? WORDS.say("needed", FieldWords.name(field)) : FieldWords.name(field);
        Choice<String> choice = put(
                field.option(),
                name,
                FieldWords.meaning(field),
                model.choices(),
                model.headerProperty(field),
                header -> header.equals(MappingViewModel.ABSENT) ? WORDS.say("absent") : header);
        fixedWhereKnown(choice);
        if (needed) {
            required.add(choice);
        }
        // Another sheet has other columns; what was chosen of the one before stays on offer.
        List<String> offered = choice.box().getItems();
        model.previewProperty()
                .subscribe(_ -> model.choices().stream()
                        .filter(header -> !offered.contains(header))
                        .forEach(offered::add));
        model.headerProperty(field).subscribe(_ -> choice.note(model.sureness(field)));
        model.previewProperty().subscribe(_ -> choice.note(model.sureness(field)));
    }

    /** @param inRow how many choices stand side by side, all of one width */
    void arrange(int inRow) {
        for (int place = 0; place < cells.size(); place++) {
            setConstraints(cells.get(place), place % inRow, place / inRow);
        }
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / inRow);
        getColumnConstraints().setAll(Collections.nCopies(inRow, column));
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

    /**
     * Where the choice that has the keyboard stands, with those after it that have still to be made, as they are next; empty where
     * none has it. In these coordinates.
     */
    Optional<Bounds> focused() {
        return cells.stream()
                .filter(choice -> choice.box().isFocused())
                .findFirst()
                .map(choice -> required.stream()
                        .filter(next ->
                                MappingViewModel.ABSENT.equals(next.box().getValue()))
                        .filter(next -> cells.indexOf(next) > cells.indexOf(choice))
                        .map(Node::getBoundsInParent)
                        .reduce(choice.getBoundsInParent(), MappingChoices::union));
    }

    private static Bounds union(Bounds first, Bounds next) {
        double left = Math.min(first.getMinX(), next.getMinX());
        double top = Math.min(first.getMinY(), next.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(first.getMaxX(), next.getMaxX()) - left,
                Math.max(first.getMaxY(), next.getMaxY()) - top);
    }

    private void fixedWhereKnown(Choice<?> choice) {
        choice.box().disableProperty().bind(model.previewProperty().map(preview -> !preview.takesColumns()));
    }

    private <T> Choice<T> put(
            String id, String name, String meaning, List<T> choices, Property<T> chosen, Function<T, String> words) {
        Choice<T> choice = new Choice<>(id, name, meaning, words);
        choice.box().getItems().setAll(choices);
        choice.box().valueProperty().bindBidirectional(chosen);
        cells.add(choice);
        getChildren().add(choice);
        return choice;
    }
}
