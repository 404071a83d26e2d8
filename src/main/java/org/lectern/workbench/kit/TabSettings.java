package org.lectern.workbench.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Analysis;
import org.lectern.analysis.Findings;
import org.lectern.analysis.ParameterOption;
import org.lectern.analysis.Parameters;
import org.lectern.contract.Problem;
import org.lectern.contract.ProblemException;
import org.lectern.workbench.Desk;

/**
 * The settings of a tab, by the names of its analysis' parameters. Whatever is not set here follows what all tabs share. Values
 * that do not go together change nothing until they do.
 *
 * @param <P> the parameter record
 */
public final class TabSettings<P extends Record> implements AutoCloseable {

    private record Offer(NameChoice choice, Function<String, String> shown) {}

    private final Analysis<P> analysis;
    private final Parameters<P> declared;
    private final Desk desk;
    private final PublishedChoice published;
    private final Map<String, Object> chosen = new HashMap<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final ObjectProperty<P> usual;
    private final ReadOnlyObjectWrapper<P> parameters;
    private final ReadOnlyObjectWrapper<@Nullable Problem> refusal = new ReadOnlyObjectWrapper<>();
    private Subscription subscriptions;
    private boolean forgetting;

    public TabSettings(Analysis<P> analysis, Desk desk) {
        this.analysis = analysis;
        this.desk = desk;
        declared = Parameters.of(analysis);
        P standard = analysis.parameters(desk.choicesProperty().get());
        usual = new SimpleObjectProperty<>(standard);
        parameters = new ReadOnlyObjectWrapper<>(standard);
        published = new PublishedChoice(desk);
        subscriptions = Subscription.combine(
                desk.choicesProperty().subscribe(this::followChoices),
                desk.importedProperty().subscribe(this::forgetNames));
    }

    /** What is set. */
    public Analysis<P> analysis() {
        return analysis;
    }

    /** What is open for all tabs. */
    Desk desk() {
        return desk;
    }

    /** The parameters as they are set; checked values only. */
    public ReadOnlyObjectProperty<P> parameters() {
        return parameters.getReadOnlyProperty();
    }

    /** Why the parameters are not as they are set; null where they are. */
    public ReadOnlyObjectProperty<@Nullable Problem> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether the published figures are reproduced, errors included; one choice for all tabs. */
    public BooleanProperty asPublishedProperty() {
        return published.asPublishedProperty();
    }

    /**
     * A parameter as something to set, at its default and with it until it is set to something else.
     *
     * @param type of the parameter, boxed
     */
    public <T> ObjectProperty<T> value(String name, Class<T> type) {
        ObjectProperty<T> value = new SimpleObjectProperty<>(usual(name, type).getValue());
        usual(name, type).subscribe((was, now) -> {
            if (value.get().equals(was)) {
                value.set(now);
            }
        });
        take(name, value);
        return value;
    }

    /**
     * A parameter where nothing is set here.
     *
     * @param type as for {@link #value}
     */
    public <T> ObservableValue<T> usual(String name, Class<T> type) {
        return usual.map(now -> type.cast(declared.value(now, name)));
    }

    /** Sets a parameter to what something else is, now and from here on. */
    public void take(String name, ObservableValue<?> value) {
        value.subscribe(now -> {
            chosen.put(name, now);
            update();
        });
    }

    /**
     * A name of the study as something to choose; another file begins without one.
     *
     * @param unchosen stands for no name; empty where there is nothing to be chosen for that
     */
    public NameChoice name(String parameter, String unchosen) {
        return name(parameter, unchosen, text -> text, name -> name.equals(unchosen) ? "" : name);
    }

    /**
     * The same for a parameter whose values are not the names that are shown.
     *
     * @param shown the name of an option
     * @param value the parameter's value for each of {@link NameChoice#names()}
     */
    public NameChoice name(
            String parameter, String unchosen, Function<String, String> shown, Function<String, Object> value) {
        NameChoice choice = new NameChoice(unchosen);
        offers.put(parameter, new Offer(choice, shown));
        take(parameter, choice.nameProperty().map(value));
        return choice;
    }

    /** Offers the names that answers say the study has. */
    public void offerFrom(ObservableValue<@Nullable Findings> answers) {
        subscriptions = subscriptions.and(answers.subscribe(found -> {
            if (found != null) {
                found.options().forEach(this::offer);
            }
        }));
    }

    private void offer(String parameter, List<ParameterOption> options) {
        Offer offer = offers.get(parameter);
        if (offer != null) {
            offer.choice()
                    .offer(options.stream()
                            .map(option -> offer.shown().apply(option.value()))
                            .toList());
        }
    }

    private void followChoices() {
        usual.set(analysis.parameters(desk.choicesProperty().get()));
        update();
    }

    /** All at once: nothing is asked while some names are still those of another file. */
    private void forgetNames() {
        forgetting = true;
        offers.values().forEach(offer -> offer.choice().offer(List.of()));
        forgetting = false;
        update();
    }

    private void update() {
        if (forgetting) {
            return;
        }
        try {
            parameters.set(declared.with(usual.get(), chosen));
            refusal.set(null);
        } catch (ProblemException refused) {
            refusal.set(refused.problem());
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        published.close();
    }
}
