package org.lectern.workbench.kit;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

/** Scrolls a page no further than it takes to see a part of it. */
public final class PageScroll {

    private PageScroll() {}

    /**
     * Lets a page be scrolled by Page Up and Page Down, and by arrows where it takes the keyboard itself: where nothing in it does,
     * as it would be one stop more on the way to what does.
     *
     * @param name what the page is called
     */
    public static void byKeys(ScrollPane page, String name) {
        page.setFocusTraversable(true);
        page.contentProperty().subscribe(content -> {
            if (content instanceof Parent parts) {
                parts.needsLayoutProperty().subscribe(waiting -> {
                    if (!waiting) {
                        page.setFocusTraversable(!takesKeyboard(parts));
                    }
                });
            }
        });
        page.setAccessibleText(name);
        PageKeys.scroll(page);
    }

    private static boolean takesKeyboard(Node part) {
        return part.isVisible()
                && !part.isDisabled()
                && (part.isFocusTraversable()
                        || (part instanceof Parent parts
                                && parts.getChildrenUnmodifiable().stream().anyMatch(PageScroll::takesKeyboard)));
    }

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

    /** Changes a page and leaves the part at the upper edge of what is in view where it was, whatever becomes of those above it. */
    static void keep(ScrollPane page, Runnable change) {
        if (page.getScene() == null || page.getVvalue() == 0) {
            change.run();
            return;
        }
        double top = page.getVvalue() * hidden(page);
        Optional<Node> first = page.getContent() instanceof Pane content
                ? content.getChildren().stream()
                        .filter(part ->
                                part.isManaged() && part.getBoundsInParent().getMaxY() > top)
                        .findFirst()
                : Optional.empty();
        double above =
                first.map(part -> top - part.getBoundsInParent().getMinY()).orElse(top);
        change.run();
        page.getScene().getRoot().applyCss();
        page.getScene().getRoot().layout();
        double now = first.map(part -> part.getBoundsInParent().getMinY()).orElse(0.0) + above;
        double hidden = hidden(page);
        page.setVvalue(hidden <= 0 ? 0 : Math.clamp(now / hidden, 0, 1));
    }

    /** How much of a page's height is not in view, in pixels. */
    static double hidden(ScrollPane page) {
        return page.getContent().getLayoutBounds().getHeight()
                - page.getViewportBounds().getHeight();
    }

    /** Keeps what is on top of a page's view there when the view becomes higher or lower. */
    static void steady(ScrollPane page) {
        page.viewportBoundsProperty().subscribe((before, now) -> {
            double all = page.getContent().getLayoutBounds().getHeight();
            double hidden = all - now.getHeight();
            double hiddenBefore = all - before.getHeight();
            if (before.getWidth() == now.getWidth() && hidden > 0 && hiddenBefore > 0 && hidden != hiddenBefore) {
                page.setVvalue(Math.clamp(page.getVvalue() * hiddenBefore / hidden, 0, 1));
            }
        });
    }

    /** How far a page is scrolled, in pixels. */
    static double top(ScrollPane page) {
        return page.getVvalue() * Math.max(0, hidden(page));
    }

    /** Scrolls a page, once its parts have their places, so far that so many pixels of it are above what is in view. */
    static void toTop(ScrollPane page, double top) {
        page.getScene().getRoot().applyCss();
        page.getScene().getRoot().layout();
        double hidden = hidden(page);
        page.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }

    private static Bounds placeOf(ScrollPane page, Node part, Bounds within) {
        return page.getContent().sceneToLocal(part.localToScene(within));
    }

    /** @param place of what is to be seen, in the coordinates of the page's content */
    public static void bring(ScrollPane page, Bounds place) {
        double view = page.getViewportBounds().getHeight();
        double hidden = hidden(page);
        if (hidden <= 0) {
            return;
        }
        double now = page.getVvalue() * hidden;
        double top = Math.min(place.getMinY(), Math.max(now, place.getMaxY() - view));
        page.setVvalue(Math.clamp(top / hidden, 0, 1));
    }
}
