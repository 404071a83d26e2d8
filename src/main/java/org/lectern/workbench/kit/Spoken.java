package org.lectern.workbench.kit;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What a control that offers things, and lets nobody type them, calls each. */
public final class Spoken<T> extends StringConverter<T> {

    private final Function<T, String> words;

    public Spoken(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable T thing) {
        return thing == null ? "" : words.apply(thing);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("what is offered is not typed");
    }
}
