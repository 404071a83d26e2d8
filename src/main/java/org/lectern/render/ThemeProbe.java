package org.lectern.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Stands unseen in the scene and learns the theme's colours and font from its style sheets. */
final class ThemeProbe extends Region {

    private static final Map<Ink, CssMetaData<ThemeProbe, Color>> COLOURS = new EnumMap<>(Ink.class);
    private static final CssMetaData<ThemeProbe, Font> FONT = new FontCssMetaData<>("-fx-font", Font.getDefault()) {
        @Override
        public boolean isSettable(ThemeProbe probe) {
            return !probe.font.isBound();
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(ThemeProbe probe) {
            return probe.font;
        }
    };
    private static final List<CssMetaData<? extends Styleable, ?>> ALL;

    static {
        StyleablePropertyFactory<ThemeProbe> factory = new StyleablePropertyFactory<>(Region.getClassCssMetaData());
        for (Ink ink : Ink.values()) {
            COLOURS.put(
                    ink,
                    factory.createColorCssMetaData(
                            ink.token(), probe -> probe.colour(ink), Palette.LIGHT.of(ink), false));
        }
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(factory.getCssMetaData());
        all.add(FONT);
        ALL = List.copyOf(all);
    }

    private final Map<Ink, StyleableObjectProperty<Color>> colours = new EnumMap<>(Ink.class);
    private final StyleableObjectProperty<Font> font;

    ThemeProbe(Runnable onChange) {
        getStyleClass().add("figure-theme");
        setManaged(false);
        setMouseTransparent(true);
        COLOURS.forEach((ink, meta) -> colours.put(ink, property(meta, Palette.LIGHT.of(ink), onChange)));
        font = property(FONT, Font.getDefault(), onChange);
    }

    private <T> StyleableObjectProperty<T> property(CssMetaData<ThemeProbe, T> meta, T initial, Runnable onChange) {
        StyleableObjectProperty<T> property =
                new SimpleStyleableObjectProperty<>(meta, this, meta.getProperty(), initial);
        property.addListener((_, _, _) -> onChange.run());
        return property;
    }

    private StyleableObjectProperty<Color> colour(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }

    Palette palette() {
        return Palette.of(ink -> colour(ink).get());
    }

    Typeface typeface() {
        return new Typeface(font.get().getFamily(), font.get().getSize());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ALL;
    }
}
