package org.lectern.workbench.kit;

import javafx.beans.property.Property;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A whole number to be typed or stepped. What is typed counts from Enter or when the keyboard leaves; beyond an end it
 * becomes that end, and what is no number gives way to the last one that was.
 */
public final class WholeNumberSpinner extends Spinner<Integer> {

    private final int low;
    private final int high;

    /**
     * @param low smallest number
     * @param high largest number
     * @param value kept in step, both ways
     */
    public WholeNumberSpinner(int low, int high, Property<Integer> value) {
        this.low = low;
        this.high = high;
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(low, high, value.getValue());
        values.setConverter(new Typed());
        values.valueProperty().bindBidirectional(value);
        setValueFactory(values);
        setEditable(true);
    }

    private final class Typed extends StringConverter<Integer> {

        @Override
        public String toString(@Nullable Integer number) {
            return number == null ? "" : number.toString();
        }

        @Override
        public Integer fromString(String text) {
            int number = read(text);
            // A number that stays the same leaves the text as it was typed.
            getEditor().setText(Integer.toString(number));
            return number;
        }

        private int read(String text) {
            try {
                return Math.clamp(Long.parseLong(text.replaceAll("[\\s,]", "")), low, high);
            } catch (NumberFormatException e) {
                return getValue();
            }
        }
    }
}
