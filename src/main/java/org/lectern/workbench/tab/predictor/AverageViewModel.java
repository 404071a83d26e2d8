package org.lectern.workbench.tab.predictor;

import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.TypedNumber;

/** An average from 0 to 100 percent in steps of a tenth, typed or slid. What cannot be read leaves it as it was. */
public final class AverageViewModel {

    static final double MOST = 100;
    static final double STEP = 0.1;

    private static final Words WORDS = Words.of(AverageViewModel.class);
    private static final Pattern PERCENT = Pattern.compile("\\s*%$");

    private final ReadOnlyDoubleWrapper average = new ReadOnlyDoubleWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    AverageViewModel(double start) {
        typed.subscribe((_, text) -> read(text));
        set(start);
    }

    /** The average, in percent. */
    public ReadOnlyDoubleProperty averageProperty() {
        return average.getReadOnlyProperty();
    }

    /** The average as it is typed; in step with it, unless it cannot be read. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with what was typed, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Takes the nearest step. */
    public void set(double wanted) {
        average.set(nearest(wanted));
        typed.set(WORDS.say("average.number", average.get()));
    }

    /** The nearest tenth from 0 to 100. */
    static double nearest(double wanted) {
        return Math.clamp(Math.round(wanted / STEP) / (1 / STEP), 0, MOST);
    }

    private void read(String text) {
        String bare = PERCENT.matcher(text.strip()).replaceFirst("");
        OptionalDouble number = TypedNumber.read(bare);
        if (number.isEmpty()) {
            trouble.set(text.isBlank() ? WORDS.say("average.empty") : WORDS.say("average.no-number", text.strip()));
            return;
        }
        double value = number.getAsDouble();
        if (value < 0 || value > MOST) {
            trouble.set(WORDS.say("average.outside", bare));
            return;
        }
        trouble.set("");
        average.set(nearest(value));
    }
}
