package org.lectern.workbench.handout;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.lectern.figure.Figure;
import org.lectern.render.FigureView;

/** The place of a figure on a long page: the figure is drawn while it is in sight, or nearly so, as a report may have sixty. */
final class FigureSlot extends StackPane {

    /** Before it is drawn the first time. */
    private static final double LIKELY_HEIGHT = 420;

    private final Figure figure;

    FigureSlot(Figure figure) {
        this.figure = figure;
        setMinHeight(LIKELY_HEIGHT);
        setAccessibleText(figure.caption().alternative());
    }

    /** Draws the figure where it is within a view's height of what is seen, and lets go of it where it is not. */
    void look(ScrollPane page) {
        double view = page.getViewportBounds().getHeight();
        double all = page.getContent().getLayoutBounds().getHeight();
        double top = page.getVvalue() * Math.max(0, all - view);
        var place = page.getContent().sceneToLocal(localToScene(getLayoutBounds()));
        boolean near = view > 0 && place.getMaxY() > top - view && place.getMinY() < top + 2 * view;
        if (near && getChildren().isEmpty()) {
            FigureView drawn = new FigureView(figure);
            drawn.setFocusTraversable(false);
            drawn.setMouseTransparent(true);
            setMinHeight(USE_COMPUTED_SIZE);
            getChildren().setAll(drawn);
        } else if (!near && !getChildren().isEmpty()) {
            setMinHeight(getHeight());
            getChildren().clear();
        }
    }
}
