package org.lectern.workbench.kit;

import javafx.scene.control.Labeled;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Icons as large as the text they stand beside. A style sheet cannot say so: an icon's em is its own size.
 */
public final class Icon {

    private static final double BESIDE_TEXT = 1.15;

    private Icon() {}

    /** @param literal name of a Feather icon, such as {@code fth-info} */
    public static FontIcon beside(Labeled text, String literal) {
        return of(text, literal, BESIDE_TEXT);
    }

    /** An icon so many times as large as a text. */
    public static FontIcon of(Labeled text, String literal, double times) {
        FontIcon icon = new FontIcon(literal);
        Runnable fit =
                () -> icon.setIconSize((int) Math.round(times * text.getFont().getSize()));
        text.fontProperty().subscribe(fit);
        // Themes give icons a size in pixels.
        icon.iconSizeProperty().subscribe(fit);
        fit.run();
        return icon;
    }

    /** Puts an icon on a button. */
    public static <T extends Labeled> T on(T button, String literal) {
        button.setGraphic(beside(button, literal));
        return button;
    }
}
