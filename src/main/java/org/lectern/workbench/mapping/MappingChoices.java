package org.lectern.workbench.mapping;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
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
    private int place;

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
                MappingChoices::unit));
        fixedWhereKnown(put(
                "over",
                WORDS.say("over"),
                WORDS.say("over.meaning"),
                List.of(Over.values()),
                model.overProperty(),
                MappingChoices::over));
        put(
                "dates",
                WORDS.say("dates"),
                WORDS.say("dates.meaning"),
                List.of(Dates.values()),
                model.datesProperty(),
                MappingChoices::dates);
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
                    MappingChoices::fileCourses);
        }
    }

    private static String fileCourses(FileCourses courses) {
        return switch (courses) {
            case FOUND -> WORDS.say("file-courses.found");
            case ALWAYS -> WORDS.say("file-courses.always");
            case NEVER -> WORDS.say("file-courses.never");
        };
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
        Label sure = new Label();
        sure.getStyleClass().add("muted");
        sure.setMinWidth(USE_PREF_SIZE);
        model.headerProperty(field).subscribe(_ -> sure.setText(model.sureness(field)));
        model.previewProperty().subscribe(_ -> sure.setText(model.sureness(field)));
        add(sure, getColumnIndex(box) + 1, getRowIndex(box));
    }

    private void fixedWhereKnown(ComboBox<?> box) {
        box.disableProperty().bind(model.previewProperty().map(preview -> !preview.takesColumns()));
    }

    /** Two choices a row, so that all are in view above the file's rows. */
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
        int column = place % 2 * 3;
        add(label, column, place / 2);
        add(box, column + 1, place / 2);
        place++;
        return box;
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case FOUND -> WORDS.say("unit.found");
            case FRACTION -> WORDS.say("unit.fraction");
            case PERCENT -> WORDS.say("unit.percent");
            case SECONDS -> WORDS.say("unit.seconds");
            case MINUTES -> WORDS.say("unit.minutes");
        };
    }

    private static String over(Over over) {
        return switch (over) {
            case CAP -> WORDS.say("over.cap");
            case REJECT -> WORDS.say("over.reject");
            case KEEP -> WORDS.say("over.keep");
        };
    }

    private static String dates(Dates dates) {
        return switch (dates) {
            case FOUND -> WORDS.say("dates.found");
            case DAY_FIRST -> WORDS.say("dates.day-first");
            case MONTH_FIRST -> WORDS.say("dates.month-first");
        };
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
