package org.lectern.workbench.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.lectern.contract.Words;

/** Which settings of a tab differ from their defaults. */
final class SettingChanges {

    private static final Words WORDS = Words.of(SettingChanges.class);

    private record Setting<T>(Property<T> value, ObservableValue<T> usual) {

        boolean isChanged() {
            return !value.getValue().equals(usual.getValue());
        }

        void reset() {
            value.setValue(usual.getValue());
        }
    }

    private final List<Setting<?>> settings = new ArrayList<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Takes a setting in; the sign that it gives is there while the setting differs from its default. */
    <T> Node sign(Property<T> value, ObservableValue<T> usual) {
        Setting<T> setting = new Setting<>(value, usual);
        settings.add(setting);
        Label sign = new Label(WORDS.say("settings.changed"));
        sign.getStyleClass().add("setting-changed");
        sign.managedProperty().bind(sign.visibleProperty());
        Runnable compare = () -> {
            sign.setVisible(setting.isChanged());
            count.set((int) settings.stream().filter(Setting::isChanged).count());
        };
        value.subscribe(compare);
        usual.subscribe(compare);
        compare.run();
        return sign;
    }

    void reset() {
        settings.forEach(Setting::reset);
    }
}
