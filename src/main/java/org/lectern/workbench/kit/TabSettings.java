package org.lectern.workbench.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
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
import org.lectern.workbench.Desk.Cause;
import org.lectern.workbench.Kept;

/**
 * The settings of a tab, by the names of its analysis' parameters. Whatever is not set here follows what all tabs share. Values
 * that do not go together change nothing until they do.
 *
 * @param <P> the parameter record
 */
public final class TabSettings<P extends Record> implements AutoCloseable {

    /** Something set here, and what it is unless it is set. */
    private record Setting<T>(Property<T> property, Supplier<T> usual, TextForm<T> form) {

        boolean isSet() {
            return !Objects.equals(property.getValue(), usual.get());
        }

        String text() {
            return form.write().apply(property.getValue());
        }

        /** A text that is none of its values, such as another version's, changes nothing. */
        void take(String text) {
            try {
                property.setValue(form.read().apply(text));
            } catch (IllegalArgumentException e) {
                goBack();
            }
        }

        void goBack() {
            property.setValue(usual.get());
        }
    }

    private record Offer(NameChoice choice, Function<String, String> shown) {}

    private final Analysis<P> analysis;
    private final Parameters<P> declared;
    private final Desk desk;
    private final PublishedChoice published;
    private final Map<String, Object> chosen = new HashMap<>();
    private final Map<String, Offer> offers = new LinkedHashMap<>();
    private final Map<String, Setting<?>> set = new LinkedHashMap<>();
    private final ObjectProperty<P> usual;
    private final ReadOnlyObjectWrapper<P> parameters;
    private final ReadOnlyObjectWrapper<@Nullable Problem> refusal = new ReadOnlyObjectWrapper<>();
    private Subscription subscriptions;
    private boolean forgetting;

    /** Whether what was set before is taken up, so that there is nothing left to lose by keeping what is set now. */
    private boolean resumed;

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
        follow(name, value);
        set.put(name, new Setting<>(value, usual(name, type)::getValue, TextForm.of(value.getValue())));
        return value;
    }

    /** Sets a parameter to what a property is, which is kept when another study is opened. */
    public <T> void take(String name, Property<T> value) {
        take(name, value, value);
    }

    /** The same for a property whose values are not the parameter's. */
    public <T> void take(String name, Property<T> value, ObservableValue<?> taken) {
        take(name, value, taken, TextForm.of(value.getValue()));
    }

    /** The same for a property whose values have a text of their own. */
    public <T> void take(String name, Property<T> value, ObservableValue<?> taken, TextForm<T> form) {
        T usual = value.getValue();
        set.put(name, new Setting<>(value, () -> usual, form));
        follow(name, taken);
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
    private void follow(String name, ObservableValue<?> value) {
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
        follow(parameter, choice.nameProperty().map(value));
        return choice;
    }

    /** Offers the names that answers say the study has. */
    public void offerFrom(ObservableValue<@Nullable Findings> answers) {
        subscriptions = subscriptions.and(answers.subscribe(found -> {
            if (found != null) {
                desk.change(Cause.CONSEQUENCE, () -> found.options().forEach(this::offer));
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
        keep();
    }

    /** Takes up what was set for the study before. */
    void resume() {
        Kept before = desk.kept(analysis.id());
        desk.change(Cause.CONSEQUENCE, () -> takeUp(before));
        subscriptions = subscriptions.and(before.takenBackProperty().subscribe((_, _) -> takeBack(before)));
    }

    private void takeUp(Kept before) {
        set.forEach((name, setting) -> {
            String text = before.settings().get(name);
            if (text != null) {
                setting.take(text);
            }
        });
        offers.forEach((parameter, offer) -> {
            String name = before.names().get(parameter);
            if (name != null) {
                offer.choice().choose(name);
            }
        });
        resumed = true;
        keep();
    }

    /** All at once: nothing is asked, nor kept, while some settings are still those that are taken back. */
    private void takeBack(Kept to) {
        forgetting = true;
        set.forEach((name, setting) -> {
            if (!to.settings().containsKey(name)) {
                setting.goBack();
            }
        });
        offers.forEach((parameter, offer) -> {
            if (!to.names().containsKey(parameter)) {
                offer.choice().chooseNone();
            }
        });
        takeUp(to);
        forgetting = false;
        update();
    }

    private void keep() {
        if (!resumed) {
            return;
        }
        Map<String, String> settings = new HashMap<>();
        set.forEach((name, setting) -> {
            if (setting.isSet()) {
                settings.put(name, setting.text());
            }
        });
        Map<String, String> names = new HashMap<>();
        offers.forEach((parameter, offer) -> {
            String name = offer.choice().nameProperty().get();
            if (!offer.choice().isUnchosen(name)) {
                names.put(parameter, name);
            }
        });
        replace(desk.kept(analysis.id()).settings(), settings);
        replace(desk.kept(analysis.id()).names(), names);
    }

    /** Nothing is told where nothing is another. */
    private static void replace(Map<String, String> before, Map<String, String> now) {
        if (!before.equals(now)) {
            before.keySet().retainAll(now.keySet());
            before.putAll(now);
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        published.close();
    }
}
