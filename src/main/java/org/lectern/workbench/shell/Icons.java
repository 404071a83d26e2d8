package org.lectern.workbench.shell;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes the window's icons; they take their size and colour from the style sheet. */
final class Icons {

    private Icons() {}

    /**
     * @param literal name of a Feather icon
     */
    static FontIcon of(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.setAccessibleRole(AccessibleRole.NODE);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** An icon one and a half times as large as the text beside it. */
    static FontIcon large(String literal) {
        FontIcon icon = of(literal);
        icon.getStyleClass().add("large-icon");
        return icon;
    }

    /** An icon that fills an empty page. */
    static FontIcon huge(String literal) {
        FontIcon icon = of(literal);
        icon.getStyleClass().add("huge-icon");
        return icon;
    }
}
