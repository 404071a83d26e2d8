package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.lectern.figure.IntervalFigure;
import org.lectern.render.FigureView;

/**
 * Looks at everything visible for what has no room: outside of the window, cut by what it stands in, to be reached by
 * scrolling sideways only, broken within a word; for pages that end in emptiness or leave too little of the window to scroll in.
 */
final class FitWalk {

    private static final double PIXEL = 1;

    /** The end of a page may be so empty, in pixels. */
    private static final double EMPTY = 60;

    private static final double HALF = 0.5;

    /** Names in data are as long as they are. */
    private static final int LONGEST_WORD = 24;

    private final List<String> faults = new ArrayList<>();
    private String place = "";

    /** What was found so far. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /**
     * Walks through a scene.
     *
     * @param name of the place, for the faults
     */
    void through(String name, Parent root) {
        place = name;
        visit(root);
    }

    /** Finds a figure of less than half of its page, unless it is one of rows and all of them are seen. */
    void half(String name, Region figure, Node page) {
        double share = figure.getHeight() / page.getLayoutBounds().getHeight();
        boolean whole = figure.lookup(".figure-view") instanceof FigureView view
                && view.figure() instanceof IntervalFigure
                && figure.getHeight() >= view.prefHeight(view.getWidth());
        if (share < HALF && !whole) {
            place = name;
            fault(name(figure), "has %.2f of the page's height".formatted(share));
        }
    }

    /** Finds a page that scrolls in less than half of the window. */
    void room(String name, ScrollPane scroll, Parent root) {
        double share = scroll.getHeight() / root.getLayoutBounds().getHeight();
        if (share < HALF) {
            place = name;
            fault(name(scroll), "has %.2f of the window to scroll in".formatted(share));
        }
    }

    /** Finds a part that cannot be seen as a whole wherever its page is scrolled to. */
    void whole(String name, Region part, ScrollPane scroll) {
        if (part.getHeight() > scroll.getViewportBounds().getHeight() + PIXEL) {
            place = name;
            fault(
                    name(part),
                    "is higher than what is seen of its page: " + part.getHeight() + " of "
                            + scroll.getViewportBounds().getHeight());
        }
    }

    private void visit(Node node) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case ScrollPane scroll -> scrolled(scroll);
            case TableView<?> table ->
                table.lookupAll(".column-header .label").forEach(title -> unbroken((Labeled) title));
            case FigureView _ -> {}
            case Labeled labeled -> unbroken(labeled);
            case Control _ -> {}
            case Parent parent ->
                parent.getChildrenUnmodifiable().forEach(child -> {
                    inside(child, parent);
                    visit(child);
                });
            default -> {}
        }
    }

    private void inside(Node child, Parent parent) {
        Bounds place = child.localToParent(child.getLayoutBounds());
        Bounds room = parent.getLayoutBounds();
        boolean fits = place.getMinX() >= room.getMinX() - PIXEL
                && place.getMinY() >= room.getMinY() - PIXEL
                && place.getMaxX() <= room.getMaxX() + PIXEL
                && place.getMaxY() <= room.getMaxY() + PIXEL;
        if (child.isVisible() && child.isManaged() && !fits) {
            fault(name(child), "is cut by " + name(parent) + ": " + shown(place) + " in " + shown(room));
        }
    }

    private void scrolled(ScrollPane scroll) {
        Node content = scroll.getContent();
        double width = content.getLayoutBounds().getWidth();
        double height = content.getLayoutBounds().getHeight();
        if (width > scroll.getViewportBounds().getWidth() + PIXEL) {
            fault(
                    name(scroll),
                    "scrolls sideways: " + width + " in "
                            + scroll.getViewportBounds().getWidth());
        }
        double lowest = leaves(content)
                .mapToDouble(leaf -> content.sceneToLocal(leaf.localToScene(leaf.getLayoutBounds()))
                        .getMaxY())
                .max()
                .orElse(0);
        if (height > scroll.getViewportBounds().getHeight() + PIXEL && height - lowest > EMPTY) {
            fault(name(scroll), "ends in " + Math.round(height - lowest) + " pixels of nothing");
        }
        visit(content);
    }

    private static Stream<Node> leaves(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        if (node instanceof Parent parent && !(node instanceof Control) && !(node instanceof FigureView)) {
            return parent.getChildrenUnmodifiable().stream().flatMap(FitWalk::leaves);
        }
        return Stream.of(node);
    }

    private void unbroken(Labeled labeled) {
        if (!labeled.isWrapText() || labeled.getText() == null) {
            return;
        }
        double graphic = labeled.getGraphic() == null
                ? 0
                : labeled.getGraphic().getLayoutBounds().getWidth();
        double room = labeled.getWidth()
                - labeled.getInsets().getLeft()
                - labeled.getInsets().getRight()
                - graphic;
        StringTokenizer words = new StringTokenizer(labeled.getText());
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            Text alone = new Text(word);
            alone.setFont(labeled.getFont());
            if (word.length() <= LONGEST_WORD && alone.getLayoutBounds().getWidth() > room + PIXEL) {
                fault(name(labeled), "breaks within “" + word + "”");
            }
        }
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
        return node.getClass().getSimpleName() + node.getStyleClass() + text;
    }

    private static String shown(Bounds bounds) {
        return "%.0f to %.0f by %.0f to %.0f"
                .formatted(bounds.getMinX(), bounds.getMaxX(), bounds.getMinY(), bounds.getMaxY());
    }

    private void fault(String where, String what) {
        String fault = place + ": " + where + " " + what;
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
