package org.lectern.workbench.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.lectern.contract.Words;

/** The first and the last day that are looked at; empty for no end. Days are written as 2026-03-31, the same everywhere. */
final class DayRange extends HBox {

    private static final Words WORDS = Words.of(DayRange.class);
    private static final int LETTERS = 8;

    /** @param place stands before the fields' ids */
    DayRange(FilterViewModel filter, String place) {
        getStyleClass().add("labelled");
        add(place + "from-day", WORDS.say("filter.from"), WORDS.say("filter.from.label"), filter.fromProperty());
        add(place + "to-day", WORDS.say("filter.to"), WORDS.say("filter.to.label"), filter.toProperty());
    }

    private void add(String id, String name, String label, ObjectProperty<@Nullable LocalDate> day) {
        DatePicker picker = new DatePicker();
        picker.setId(id);
        picker.setConverter(new Iso(picker));
        picker.setPromptText(WORDS.say("filter.day.any"));
        picker.getEditor().setPrefColumnCount(LETTERS);
        picker.getEditor().setAccessibleText(label);
        picker.setAccessibleText(label);
        picker.setAccessibleHelp(WORDS.say("filter.days.hint"));
        picker.setTooltip(new Tooltip(WORDS.say("filter.days.hint")));
        picker.setShowWeekNumbers(false);
        picker.valueProperty().bindBidirectional(day);
        // What was typed counts when the keyboard goes elsewhere, too.
        picker.getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                picker.setValue(
                        picker.getConverter().fromString(picker.getEditor().getText()));
            }
        });
        Label before = new Label(name);
        before.setLabelFor(picker);
        getChildren().addAll(before, picker);
    }

    /** What is no day changes nothing. */
    private static final class Iso extends StringConverter<LocalDate> {

        private final DatePicker picker;

        Iso(DatePicker picker) {
            this.picker = picker;
        }

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                return picker.getValue();
            }
        }
    }
}
