package org.lectern.workbench.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.util.Subscription;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Choices;
import org.lectern.analysis.NumberRange;
import org.lectern.analysis.Parameter;
import org.lectern.analysis.ParameterType;
import org.lectern.analysis.Parameters;
import org.lectern.contract.ProblemException;
import org.lectern.workbench.Desk;
import org.lectern.workbench.TabContext;
import org.lectern.workbench.TroubleReporter;

/**
 * The settings of an analysis as its parameter record declares them: a row for each number between two ends, each choice and
 * each tick. What all tabs share follows the desk. Values that do not go together are told and change nothing until they do.
 */
final class DeclaredSettings<P extends Record> implements AutoCloseable {

    private static final Set<String> SHARED = Arrays.stream(Choices.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());

    /** A slider has about so many places. */
    private static final int PLACES = 50;

    private final Analysis<P> analysis;
    private final Parameters<P> declared;
    private final Desk desk;
    private final TroubleReporter trouble;
    private final Map<String, Object> chosen = new LinkedHashMap<>();
    /** Controls are bound to them by references that hold nothing. */
    private final List<Property<?>> values = new ArrayList<>();

    private final ObjectProperty<P> parameters;
    private final SettingsPane pane = new SettingsPane();
    private final PublishedChoice published;
    private final Subscription choices;

    DeclaredSettings(Analysis<P> analysis, TabContext context) {
        this.analysis = analysis;
        this.declared = Parameters.of(analysis);
        this.desk = context.desk();
        this.trouble = context.trouble();
        P standard = analysis.parameters(desk.choicesProperty().get());
        parameters = new SimpleObjectProperty<>(standard);
        Map<String, String> texts = Parameters.write(standard);
        for (Parameter parameter : declared.all()) {
            if (!SHARED.contains(parameter.name())) {
                add(parameter, parameter.type().read(texts.getOrDefault(parameter.name(), "")));
            }
        }
        published = new PublishedChoice(desk);
        pane.asPublished(published.asPublishedProperty());
        choices = desk.choicesProperty().subscribe(_ -> update());
    }

    /** The parameters as they are set. */
    ObservableValue<P> parameters() {
        return parameters;
    }

    SettingsPane pane() {
        return pane;
    }

    private void add(Parameter parameter, Object value) {
        String name = TabWords.spelt(parameter.name());
        String label = parameter.unit().isEmpty() ? name : name + " (" + parameter.unit() + ")";
        switch (parameter.type()) {
            case ParameterType.Whole whole -> addWhole(parameter, label, whole, ((Number) value).intValue());
            case ParameterType.Real real -> addReal(parameter, label, real.range(), (Double) value);
            case ParameterType.Choice _
            when value instanceof Boolean ticked -> {
                SimpleBooleanProperty tick = new SimpleBooleanProperty(ticked);
                pane.tick(label, tick, parameter.meaning());
                follow(tick, now -> set(parameter, now));
            }
            case ParameterType.Choice choice -> {
                SimpleStringProperty one = new SimpleStringProperty(choice.write(value));
                pane.choice(label, FXCollections.observableArrayList(choice.choices()), one, parameter.meaning());
                follow(one, now -> set(parameter, choice.read(now)));
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
        follow(number, now -> set(parameter, type.read(Integer.toString(now))));
    }

    private void addReal(Parameter parameter, String label, NumberRange range, double value) {
        double low = Math.max(range.from(), range.over());
        double high = Math.min(range.to(), range.below());
        if (Double.isFinite(high - low)) {
            double step = step(high - low);
            Property<Double> number = new SimpleObjectProperty<>(value);
            pane.slider(
                    label,
                    range.holds(low) ? low : low + step,
                    range.holds(high) ? high : high - step,
                    step,
                    number,
                    parameter.meaning());
            follow(number, now -> set(parameter, now));
        }
    }

    /** A power of ten. */
    static double step(double width) {
        return BigDecimal.ONE
                .scaleByPowerOfTen((int) Math.floor(Math.log10(width / PLACES)))
                .setScale(12, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private <T> void follow(Property<T> value, Consumer<T> changed) {
        values.add(value);
        value.subscribe((_, now) -> changed.accept(now));
    }

    private void set(Parameter parameter, Object value) {
        chosen.put(parameter.name(), value);
        update();
    }

    private void update() {
        try {
            parameters.set(
                    declared.with(analysis.parameters(desk.choicesProperty().get()), chosen));
        } catch (ProblemException refused) {
            trouble.report(refused.problem());
        }
    }

    @Override
    public void close() {
        choices.unsubscribe();
        published.close();
    }
}
