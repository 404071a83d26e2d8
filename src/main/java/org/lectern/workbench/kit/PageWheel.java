package org.lectern.workbench.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;

/** The wheel over a part that scrolls by itself moves the page, until the user has turned to that part or the page is at its end. */
public final class PageWheel {

    private PageWheel() {}

    /** Lets a part have the wheel for as long as it has the keyboard, and what scrolls sideways always. */
    public static void passOver(Node part) {
        part.addEventFilter(ScrollEvent.SCROLL, event -> {
            Parent page = part.getParent();
            boolean sideways = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY());
            if (!hasKeyboard(part) && !sideways && page != null && goesOn(page, event.getDeltaY())) {
                event.consume();
                page.fireEvent(event.copyFor(page, page));
            }
        });
    }

    /** Whether what scrolls around a part has more to show where the wheel turns to. */
    private static boolean goesOn(Node part, double turned) {
        Node around = part;
        while (around != null && !(around instanceof ScrollPane)) {
            around = around.getParent();
        }
        if (!(around instanceof ScrollPane page)) {
            return true;
        }
        return PageScroll.hidden(page) > 1
                && (turned < 0 ? page.getVvalue() < page.getVmax() : page.getVvalue() > page.getVmin());
    }

    /** Asked of the scene: a part that had the keyboard once may still say that it has. */
    private static boolean hasKeyboard(Node part) {
        Node owner = part.getScene().getFocusOwner();
        while (owner != null && !owner.equals(part)) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}
