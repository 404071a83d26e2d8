package org.lectern.workbench.kit;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Scrolls a page no further than it takes to see a part of it. */
public final class PageScroll {

    private PageScroll() {}

    /**
     * Brings a part into view: all of it where that fits, else from its top.
     *
     * @param part somewhere in the page
     * @param within what of it matters most, once it is laid out, in its own coordinates: in view whatever fits
     */
    static void show(ScrollPane page, Node part, Supplier<Bounds> within) {
        if (page.getScene() == null) {
            return;
        }
        // The part may have been put into the page just now.
        page.getScene().getRoot().applyCss();
        page.getScene().getRoot().layout();
        bring(page, placeOf(page, part, part.getLayoutBounds()));
        bring(page, placeOf(page, part, within.get()));
    }

    private static Bounds placeOf(ScrollPane page, Node part, Bounds within) {
        return page.getContent().sceneToLocal(part.localToScene(within));
    }

    /** @param place of what is to be seen, in the coordinates of the page's content */
    public static void bring(ScrollPane page, Bounds place) {
        double view = page.getViewportBounds().getHeight();
        double hidden = page.getContent().getLayoutBounds().getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        double now = page.getVvalue() * hidden;
        double top = Math.min(place.getMinY(), Math.max(now, place.getMaxY() - view));
        page.setVvalue(Math.clamp(top / hidden, 0, 1));
    }
}
