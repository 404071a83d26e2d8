package org.lectern.workbench.kit;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;

/**
 * Page Up and Page Down move a page by what is seen of it, less a line to go on reading from; Home and End lead to its ends. A
 * control that has a use for the key keeps it.
 */
public final class PageKeys {

    /** Height of a line, in em. */
    private static final double LINE = 1.5;

    private PageKeys() {}

    /** Has the keys scroll a page while it, or something in it, has the keyboard. */
    public static void scroll(ScrollPane page) {
        // JavaFX's own scrolling, by a tenth, comes before anything else that listens to the page.
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget().equals(page)) {
                turn(page, event);
            }
        });
        page.contentProperty().subscribe(content -> {
            if (content != null) {
                scrollFrom(content, page);
            }
        });
    }

    /** Has the keys scroll a page while something beside it has the keyboard. */
    static void scrollFrom(Node beside, ScrollPane page) {
        beside.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (page.isVisible()) {
                turn(page, event);
            }
        });
    }

    private static void turn(ScrollPane page, KeyEvent event) {
        if (event.isShiftDown() || event.isAltDown() || event.isControlDown() || event.isMetaDown()) {
            return;
        }
        double hidden = PageScroll.hidden(page);
        double now = PageScroll.top(page);
        double step = page.getViewportBounds().getHeight() - line(page);
        double next;
        switch (event.getCode()) {
            case PAGE_DOWN -> next = now + step;
            case PAGE_UP -> next = now - step;
            case HOME -> next = 0;
            case END -> next = hidden;
            default -> {
                return;
            }
        }
        if (hidden > 0) {
            page.setVvalue(Math.clamp(next / hidden, 0, 1));
        }
        event.consume();
    }

    private static double line(ScrollPane page) {
        return page.lookup(".label") instanceof Labeled said
                ? LINE * said.getFont().getSize()
                : 0;
    }
}
