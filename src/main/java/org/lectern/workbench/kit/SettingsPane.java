package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lectern.contract.Words;
import org.lectern.workbench.PageHelp;

/** The settings of a tab, narrow, at the side of its figure. */
public final class SettingsPane extends VBox {

    private static final Words WORDS = Words.of(SettingsPane.class);

    private final SettingChanges changes = new SettingChanges();
    private final List<PageHelp.Setting> explained = new ArrayList<>();
    private final Button reset = new Button(WORDS.say("settings.reset"));

    public SettingsPane() {
        getStyleClass().add("settings");
        Label title = new Label(WORDS.say("settings"));
        title.getStyleClass().add("section-title");
        reset.setOnAction(_ -> changes.reset());
        reset.disableProperty().bind(changes.countProperty().isEqualTo(0));
        getChildren().addAll(title, reset);
    }

    /** Every setting with what it does. */
    List<PageHelp.Setting> explained() {
        return List.copyOf(explained);
    }

    /** How many settings differ from their defaults. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.countProperty();
    }

    /** Adds a control under its label, with a line that says what it does. */
    public SettingsPane add(String label, Node control, String hint) {
        return addRow(hint, labelOf(label, control, hint), control);
    }

    /** Adds a control of a value under its label; the value is at its default now. */
    public <T> SettingsPane add(String label, Node control, Property<T> value, String hint) {
        return addRow(hint, changes.sign(value, fixed(value)), labelOf(label, control, hint), control);
    }

    /** Adds a whole number to be typed or stepped. */
    public SettingsPane whole(String label, int low, int high, Property<Integer> value, String hint) {
        return whole(label, low, high, value, fixed(value), hint);
    }

    /** Adds a whole number whose default may change. */
    public SettingsPane whole(
            String label, int low, int high, Property<Integer> value, ObservableValue<Integer> usual, String hint) {
        WholeNumberSpinner spinner = new WholeNumberSpinner(low, high, value);
        return addRow(hint, changes.sign(value, usual), labelOf(label, spinner, hint), spinner);
    }

    /** Adds a number to be slid in steps; the value takes steps only. */
    public SettingsPane slider(
            String label, double low, double high, double step, Property<Double> value, String hint) {
        return slider(label, low, high, step, value, fixed(value), hint);
    }

    /** Adds a number to be slid in steps whose default may change. */
    public SettingsPane slider(
            String label,
            double low,
            double high,
            double step,
            Property<Double> value,
            ObservableValue<Double> usual,
            String hint) {
        StepSlider row = new StepSlider(low, high, step, value);
        Label name = labelOf(label, row.slider(), hint);
        return addRow(hint, changes.sign(value, usual), name, row);
    }

    /** Adds a band of whole numbers whose two ends are slid. */
    public SettingsPane band(
            String label, int least, int most, Property<Integer> low, Property<Integer> high, String hint) {
        BandSlider slider = new BandSlider(least, most, low, high);
        Label name = labelOf(label, slider, hint);
        Label shown = new Label();
        shown.getStyleClass().add("slider-value");
        ObservableValue<String> ends =
                Bindings.createStringBinding(() -> WORDS.say("band", low.getValue(), high.getValue()), low, high);
        shown.textProperty().bind(ends);
        slider.accessibleTextProperty().bind(ends.map(told -> label + ": " + told));
        return addRow(hint, changes.sign(low, fixed(low)), changes.sign(high, fixed(high)), name, slider, shown);
    }

    /**
     * Adds the choice of one name, with a search field for when they are many.
     *
     * @param names to choose from; they may change
     * @param value the chosen name, or empty
     */
    public SettingsPane choice(String label, ObservableList<String> names, Property<String> value, String hint) {
        SearchableChoice choice = new SearchableChoice(names, value);
        add(label, choice, value, hint);
        choice.accessibleTextProperty().bind(choice.textProperty().map(chosen -> label + ": " + chosen));
        return this;
    }

    /** Adds something to tick. */
    public SettingsPane tick(String label, BooleanProperty value, String hint) {
        return addRow(hint, changes.sign(value, fixed(value)), ticking(label, value, hint));
    }

    private CheckBox ticking(String label, BooleanProperty value, String hint) {
        CheckBox tick = new CheckBox(label);
        tick.setWrapText(true);
        tick.selectedProperty().bindBidirectional(value);
        tick.setAccessibleHelp(hint);
        explained.add(new PageHelp.Setting(label, hint));
        return tick;
    }

    /** The default of what starts with it. */
    private static <T> ObservableValue<T> fixed(Property<T> value) {
        return new SimpleObjectProperty<>(value.getValue());
    }

    /** Adds the tick for the published figures, in the same words for all tabs. */
    public SettingsPane asPublished(BooleanProperty value) {
        String hint = WORDS.say("as-published.hint");
        CheckBox tick = ticking(WORDS.say("as-published"), value, hint);
        // It is in every tab, so it is explained where somebody asks.
        tick.setTooltip(new Tooltip(hint));
        // Another tab may have ticked it before this one was built.
        return addRow("", changes.sign(value, new SimpleObjectProperty<>(false)), tick);
    }

    private Label labelOf(String label, Node control, String hint) {
        Label name = new Label(label);
        name.setLabelFor(control);
        name.setWrapText(true);
        control.setAccessibleText(label);
        if (control instanceof Spinner<?> spinner) {
            spinner.getEditor().setAccessibleText(label);
        }
        control.setAccessibleHelp(hint);
        explained.add(new PageHelp.Setting(label, hint));
        return name;
    }

    private SettingsPane addRow(String hint, Node... parts) {
        Label explanation = new Label(hint);
        explanation.setWrapText(true);
        explanation.getStyleClass().add("hint");
        VBox row = new VBox(parts);
        if (!hint.isEmpty()) {
            row.getChildren().add(explanation);
        }
        row.getStyleClass().add("setting");
        getChildren().add(getChildren().indexOf(reset), row);
        return this;
    }
}
