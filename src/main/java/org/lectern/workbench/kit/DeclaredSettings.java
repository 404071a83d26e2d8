package org.lectern.workbench.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.NumberRange;
import org.lectern.analysis.Parameter;
import org.lectern.analysis.ParameterType;
import org.lectern.analysis.Parameters;
import org.lectern.contract.SpeltOut;
import org.lectern.workbench.Desk;

/**
 * The settings of an analysis as its parameter record declares them: a row for each number between two ends, each choice and
 * each tick. What all tabs share follows the desk. Values that do not go together change nothing until they do.
 */
final class DeclaredSettings<P extends Record> implements AutoCloseable {

    private static final Set<String> SHARED = Arrays.stream(Choices.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());

    /** A slider has about so many places. */
    private static final int PLACES = 50;

    private final TabSettings<P> settings;
    /** Controls are bound to them by references that hold nothing. */
    private final List<Property<?>> values = new ArrayList<>();

    private final SettingsPane pane = new SettingsPane();

    DeclaredSettings(Analysis<P> analysis, Desk desk) {
        settings = new TabSettings<>(analysis, desk);
        Parameters<P> declared = Parameters.of(analysis);
        for (Parameter parameter : declared.all()) {
            if (!SHARED.contains(parameter.name())) {
                add(parameter, declared.value(settings.parameters().get(), parameter.name()));
            }
        }
        pane.asPublished(settings.asPublishedProperty());
    }

    TabSettings<P> settings() {
        return settings;
    }

    SettingsPane pane() {
        return pane;
    }

    private void add(Parameter parameter, Object value) {
        String name = parameter.label().isEmpty() ? SpeltOut.of(parameter.name()) : parameter.label();
        String label = parameter.unit().isEmpty() ? name : name + " (" + parameter.unit() + ")";
        switch (parameter.type()) {
            case ParameterType.Whole whole -> addWhole(parameter, label, whole, ((Number) value).intValue());
            case ParameterType.Real real -> addReal(parameter, label, real.range());
            case ParameterType.Choice _
            when value instanceof Boolean ticked -> {
                SimpleBooleanProperty tick = new SimpleBooleanProperty(ticked);
                pane.tick(label, tick, parameter.meaning());
                take(parameter, tick, tick);
            }
            case ParameterType.Choice choice -> {
                SimpleStringProperty one = new SimpleStringProperty(choice.write(value));
                pane.choice(label, FXCollections.observableArrayList(choice.choices()), one, parameter.meaning());
                take(parameter, one, one.map(choice::read));
            }
            // Names and texts of an analysis' own kind need a control of their own.
            case ParameterType.Name _, ParameterType.Own _ -> {}
        }
    }

    private void addWhole(Parameter parameter, String label, ParameterType.Whole type, int value) {
        double low = Math.max(type.range().from(), type.range().over() + 1);
        double high = Math.min(type.range().to(), type.range().below() - 1);
        Property<Integer> number = new SimpleObjectProperty<>(value);
        pane.whole(label, (int) low, (int) high, number, parameter.meaning());
        take(parameter, number, number.map(now -> type.read(Integer.toString(now))));
    }

    private void addReal(Parameter parameter, String label, NumberRange range) {
        double low = Math.max(range.from(), range.over());
        double high = Math.min(range.to(), range.below());
        if (Double.isFinite(high - low)) {
            double step = step(high - low);
            Property<Double> number = settings.value(parameter.name(), Double.class);
            values.add(number);
            pane.slider(
                    label,
                    range.holds(low) ? low : low + step,
                    range.holds(high) ? high : high - step,
                    step,
                    number,
                    settings.usual(parameter.name(), Double.class),
                    parameter.meaning());
        }
    }

    /** A power of ten. */
    static double step(double width) {
        return BigDecimal.ONE
                .scaleByPowerOfTen((int) Math.floor(Math.log10(width / PLACES)))
                .setScale(12, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private <T> void take(Parameter parameter, Property<T> value, ObservableValue<?> taken) {
        values.add(value);
        settings.take(parameter.name(), value, taken);
    }

    @Override
    public void close() {
        settings.close();
    }
}
