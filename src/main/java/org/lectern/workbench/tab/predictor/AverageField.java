package org.lectern.workbench.tab.predictor;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lectern.contract.Words;

/** An average to be typed or slid. The arrow keys go one percent, the pointer a tenth. */
final class AverageField extends HBox {

    private static final Words WORDS = Words.of(AverageField.class);
    private static final double QUARTER = 25;

    private final TextField field = new TextField();
    private final Slider slider;

    AverageField(AverageViewModel model, Label name) {
        slider = new Slider(0, AverageViewModel.MOST, model.averageProperty().get());
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(QUARTER);
        slider.setMinorTickCount(0);
        slider.setShowTickMarks(true);
        slider.setAccessibleText(name.getText());
        slider.valueProperty().subscribe((_, place) -> slid(model, place.doubleValue()));
        model.averageProperty().subscribe(now -> follow(now.doubleValue()));
        field.setAccessibleText(WORDS.say("average.label"));
        field.setAccessibleHelp(WORDS.say("average.help"));
        field.getStyleClass().add("average-text");
        field.textProperty().bindBidirectional(model.typedProperty());
        field.setOnAction(_ -> settle(model));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                settle(model);
            }
        });
        name.setLabelFor(field);
        getStyleClass().add("average-field");
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(field, slider);
    }

    private static void slid(AverageViewModel model, double place) {
        // What was typed moves the slider too, and shall stay as it was typed.
        if (AverageViewModel.nearest(place) != model.averageProperty().get()) {
            model.set(place);
        }
    }

    private void follow(double average) {
        if (AverageViewModel.nearest(slider.getValue()) != average) {
            slider.setValue(average);
        }
    }

    /** What could be read is written out; what could not stays, with what is wrong about it. */
    private static void settle(AverageViewModel model) {
        if (model.troubleProperty().get().isEmpty()) {
            model.set(model.averageProperty().get());
        }
    }
}
