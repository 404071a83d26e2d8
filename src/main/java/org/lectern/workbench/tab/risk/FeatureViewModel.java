package org.lectern.workbench.tab.risk;

import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lectern.analysis.risk.TrainedRisk;
import org.lectern.contract.Words;
import org.lectern.workbench.kit.TypedNumber;

/** What is said of one feature: a number that is typed, or nothing where it is not known. What cannot be read leaves it as it was. */
public final class FeatureViewModel {

    private static final Words WORDS = Words.of(FeatureViewModel.class);

    private final TrainedRisk.Known known;
    private final ReadOnlyDoubleWrapper value = new ReadOnlyDoubleWrapper(Double.NaN);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    FeatureViewModel(TrainedRisk.Known known) {
        this.known = known;
        typed.subscribe((_, text) -> read(text));
    }

    /** What it is, in words. */
    public String name() {
        return known.inWords();
    }

    /** What it is among those whom the model learnt from. */
    public String others() {
        return Double.isNaN(known.median())
                ? WORDS.say("others.none")
                : WORDS.say("others", known.median(), known.lowest(), known.highest());
    }

    /** Its value; NaN where it is not known. */
    public ReadOnlyDoubleProperty valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** The value as it is typed; in step with it, unless it cannot be read. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What is wrong with what was typed, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void set(double wanted) {
        value.set(wanted);
        typed.set(Double.isNaN(wanted) ? "" : WORDS.say("value", wanted));
        // What is written is rounded; the value is not.
        value.set(wanted);
        trouble.set("");
    }

    double median() {
        return known.median();
    }

    private void read(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            trouble.set("");
            value.set(Double.NaN);
            return;
        }
        OptionalDouble number = TypedNumber.read(stripped);
        if (number.isEmpty()) {
            trouble.set(WORDS.say("value.no-number", stripped));
            return;
        }
        trouble.set("");
        value.set(number.getAsDouble());
    }
}
