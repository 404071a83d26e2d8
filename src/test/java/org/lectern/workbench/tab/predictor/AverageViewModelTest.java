package org.lectern.workbench.tab.predictor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AverageViewModelTest {

    private final AverageViewModel model = new AverageViewModel(62.5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "100|100", " 75 |75", "75.5 %|75.5", "75,5|75.5", "7.|7", ".5|0.5", "33.349|33.3", "-0|0"})
    void takesNumbersAsPeopleTypeThem(String typed, double average) {
        model.typedProperty().set(typed);
        assertEquals("", model.troubleProperty().get());
        assertEquals(average, model.averageProperty().get());
        assertEquals(typed, model.typedProperty().get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "NaN", "Infinity", "1e2", "0x10", "5d", "1 000", "--5", "5.5.5", "99999999999999999999"})
    void saysSoWhereThereIsNoNumber(String typed) {
        model.typedProperty().set(typed);
        assertEquals(
                "“" + typed + "” is not a number. The answer is still for the last one.",
                model.troubleProperty().get());
        assertEquals(62.5, model.averageProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.1", "101", "999999999"})
    void saysSoOutsideOfAllPercents(String typed) {
        model.typedProperty().set(typed);
        assertEquals(
                typed + " % is not possible: an average is between 0 and 100 %. The answer is still for the last one.",
                model.troubleProperty().get());
        assertEquals(62.5, model.averageProperty().get());
    }

    @Test
    void slidesInTenthsAndForgetsWhatCouldNotBeRead() {
        model.typedProperty().set("");
        assertEquals(
                "Type a number from 0 to 100. The answer is still for the last one.",
                model.troubleProperty().get());
        model.set(33.3333);
        assertEquals(33.3, model.averageProperty().get());
        assertEquals("33.3", model.typedProperty().get());
        assertEquals("", model.troubleProperty().get());
        model.set(250);
        assertEquals(100, model.averageProperty().get());
    }

    @Test
    void everyTenthIsTheNumberThatIsTyped() {
        List<Double> apart = new ArrayList<>();
        for (int tenth = 0; tenth <= 1000; tenth++) {
            model.set(tenth * 0.1);
            double slid = model.averageProperty().get();
            if (slid != Double.parseDouble(model.typedProperty().get()) || slid != tenth / 10.0) {
                apart.add(slid);
            }
        }
        assertEquals(List.of(), apart);
    }
}
