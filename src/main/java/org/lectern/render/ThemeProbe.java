package org.lectern.render;

import java.util.List;
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

    private static final StyleablePropertyFactory<ThemeProbe> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private static final CssMetaData<ThemeProbe, Color> SURFACE =
            FACTORY.createColorCssMetaData("-figure-surface", probe -> probe.surface, Palette.LIGHT.surface(), false);
    private static final CssMetaData<ThemeProbe, Color> TEXT =
            FACTORY.createColorCssMetaData("-figure-text", probe -> probe.text, Palette.LIGHT.text(), false);
    private static final CssMetaData<ThemeProbe, Color> MUTED =
            FACTORY.createColorCssMetaData("-figure-muted", probe -> probe.muted, Palette.LIGHT.muted(), false);
    private static final CssMetaData<ThemeProbe, Color> GRID =
            FACTORY.createColorCssMetaData("-figure-grid", probe -> probe.grid, Palette.LIGHT.grid(), false);
    private static final CssMetaData<ThemeProbe, Color> RULE =
            FACTORY.createColorCssMetaData("-figure-rule", probe -> probe.rule, Palette.LIGHT.rule(), false);
    private static final CssMetaData<ThemeProbe, Color> MARK =
            FACTORY.createColorCssMetaData("-figure-mark", probe -> probe.mark, Palette.LIGHT.mark(), false);
    private static final CssMetaData<ThemeProbe, Color> MARK_SOFT = FACTORY.createColorCssMetaData(
            "-figure-mark-soft", probe -> probe.markSoft, Palette.LIGHT.markSoft(), false);
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

    private final StyleableObjectProperty<Color> surface;
    private final StyleableObjectProperty<Color> text;
    private final StyleableObjectProperty<Color> muted;
    private final StyleableObjectProperty<Color> grid;
    private final StyleableObjectProperty<Color> rule;
    private final StyleableObjectProperty<Color> mark;
    private final StyleableObjectProperty<Color> markSoft;
    private final StyleableObjectProperty<Font> font;

    ThemeProbe(Runnable onChange) {
        getStyleClass().add("figure-theme");
        setManaged(false);
        setMouseTransparent(true);
        surface = property(SURFACE, "surface", Palette.LIGHT.surface(), onChange);
        text = property(TEXT, "text", Palette.LIGHT.text(), onChange);
        muted = property(MUTED, "muted", Palette.LIGHT.muted(), onChange);
        grid = property(GRID, "grid", Palette.LIGHT.grid(), onChange);
        rule = property(RULE, "rule", Palette.LIGHT.rule(), onChange);
        mark = property(MARK, "mark", Palette.LIGHT.mark(), onChange);
        markSoft = property(MARK_SOFT, "markSoft", Palette.LIGHT.markSoft(), onChange);
        font = property(FONT, "font", Font.getDefault(), onChange);
    }

    private <T> StyleableObjectProperty<T> property(
            CssMetaData<ThemeProbe, T> meta, String name, T initial, Runnable onChange) {
        StyleableObjectProperty<T> property = new SimpleStyleableObjectProperty<>(meta, this, name, initial);
        property.addListener((_, _, _) -> onChange.run());
        return property;
    }

    Palette palette() {
        return new Palette(surface.get(), text.get(), muted.get(), grid.get(), rule.get(), mark.get(), markSoft.get());
    }

    Typeface typeface() {
        return new Typeface(font.get().getFamily(), font.get().getSize());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new java.util.ArrayList<>(FACTORY.getCssMetaData());
        all.add(FONT);
        return all;
    }
}
