package org.lectern.workbench.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.beans.property.Property;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lectern.contract.Words;

/** A slider that stops at steps only, with its value beside it. The arrow keys go one step. */
final class StepSlider extends HBox {

    private final Slider slider;
    private final BigDecimal low;
    private final BigDecimal step;

    StepSlider(double low, double high, double step, Property<Double> value) {
        this.slider = new Slider(low, high, value.getValue());
        this.low = BigDecimal.valueOf(low);
        this.step = BigDecimal.valueOf(step);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        Label shown = new Label();
        shown.getStyleClass().add("slider-value");
        slider.valueProperty().subscribe((_, place) -> value.setValue(stepAt(place.doubleValue())));
        value.subscribe(number -> {
            if (number != stepAt(slider.getValue())) {
                slider.setValue(number);
            }
            shown.setText(text(number));
        });
        getStyleClass().add("step-slider");
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(slider, shown);
    }

    Slider slider() {
        return slider;
    }

    /** The nearest step, without the dust that adding up binary fractions leaves. */
    private double stepAt(double place) {
        BigDecimal steps = BigDecimal.valueOf(place).subtract(low).divide(step, 0, RoundingMode.HALF_UP);
        return low.add(steps.multiply(step)).doubleValue();
    }

    private String text(double number) {
        int digits = Math.max(
                0,
                Math.max(
                        low.stripTrailingZeros().scale(),
                        step.stripTrailingZeros().scale()));
        return String.format(Words.LANGUAGE, "%,." + digits + "f", number);
    }
}
