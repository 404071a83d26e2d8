package org.lectern.workbench.kit;

import java.util.Objects;
import javafx.scene.Parent;

/** The look of pages: sizes in em and colours by token, in {@code kit.css}. */
public final class KitStyle {

    private KitStyle() {}

    /** Makes a page look like all pages. */
    public static void applyTo(Parent page) {
        page.getStyleClass().add("work-page");
        page.getStylesheets()
                .add(Objects.requireNonNull(KitStyle.class.getResource("kit.css"), "kit.css")
                        .toExternalForm());
    }
}
