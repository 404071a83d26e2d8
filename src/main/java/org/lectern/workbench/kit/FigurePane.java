package org.lectern.workbench.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.figure.BarFigure;
import org.lectern.figure.CurveFigure;
import org.lectern.figure.Figure;
import org.lectern.figure.HeatMapFigure;
import org.lectern.figure.HistogramFigure;
import org.lectern.figure.IntervalFigure;
import org.lectern.figure.ScatterFigure;
import org.lectern.figure.SilhouetteFigure;
import org.lectern.figure.StackFigure;
import org.lectern.render.FigureView;

/** The figures of an answer, one at a time, above what they were computed from. */
public final class FigurePane {

    private Consumer<String> markSelected = _ -> {};
    private Runnable copy = () -> {};
    private final ContextMenu menu = new ContextMenu();
    private final FigureChooser chooser;
    private final FigureStage stage = new FigureStage();
    private final Label provenance = new Label();
    private final VBox pane;
    private List<Figure> figures = List.of();
    private final ReadOnlyObjectWrapper<@Nullable Figure> figure = new ReadOnlyObjectWrapper<>();

    /** No mark bears this name. */
    private static final String NO_MARK = "\0";

    /** @param words with the figures' short names */
    public FigurePane(TabWords words) {
        chooser = new FigureChooser(words, this::draw);
        pane = new VBox(chooser, stage, provenance);
        pane.getStyleClass().add("figure-pane");
        provenance.getStyleClass().add("provenance");
        provenance.setWrapText(true);
        stage.setOnKeyPressed(event -> {
            if (CopyKey.KEYS.match(event)) {
                copy.run();
                event.consume();
            }
        });
        stage.setOnContextMenuRequested(event -> {
            menu.hide();
            menu.show(stage, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Puts what a figure is about above it. */
    void above(Node choices) {
        pane.getChildren().add(1, choices);
    }

    public Region node() {
        return pane;
    }

    /** @param listener told the name of a mark that the user selected */
    public void onSelect(Consumer<String> listener) {
        markSelected = listener;
    }

    /**
     * @param copying what the key that copies does while the figure has the keyboard
     * @param items what the menu on the figure offers, given whether it is open
     */
    void onMenu(Runnable copying, Function<ObservableValue<Boolean>, List<MenuItem>> items) {
        copy = copying;
        menu.getItems().setAll(items.apply(menu.showingProperty()));
    }

    /** Gives the figure a height between these, but for one of rows, which takes no more than they need; it takes more where its rows need more however close they stand. */
    public void between(double least, double most) {
        stage.least = least;
        stage.most = most;
        stage.requestLayout();
    }

    /** The figure on screen, or null. */
    public ReadOnlyObjectProperty<@Nullable Figure> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** The name of the table behind the figure on screen. */
    public Optional<String> table() {
        return Optional.ofNullable(figure.get()).map(shown -> shown.caption().table());
    }

    /**
     * Offers the figures of an answer and draws one.
     *
     * @param wanted the id of the one to draw; the first is drawn where there is none of this id
     */
    public void show(Findings found, String wanted) {
        figures = found.figures();
        chooser.offer(figures, wanted);
        provenance.setText(ProvenanceLine.of(found.provenance()));
    }

    /** What may be turned to. */
    List<Figure> figures() {
        return figures;
    }

    /** Turns to one of the figures. */
    void turnTo(Figure wanted) {
        chooser.offer(figures, wanted.caption().id());
    }

    /** Moves the keyboard to the button of the figure in front. */
    void focus() {
        chooser.focus();
    }

    /** The mark that is outlined, in the node of the figure; empty where none is. */
    Bounds outlined() {
        return stage.outlined();
    }

    /** The node of the figure alone. */
    Node stage() {
        return stage;
    }

    /** Outlines what a row of the table stands for, for as long as this figure is on screen. */
    public void select(String name) {
        stage.select(name);
    }

    /** Name of the mark that is outlined; empty where the figure on screen has none. */
    String followed() {
        return stage.followed();
    }

    /** Outlines nothing. */
    public void selectNone() {
        stage.select(NO_MARK);
    }

    private void draw(Figure chosen) {
        FigureView view = new FigureView(chosen);
        view.onSelect(mark -> markSelected.accept(mark));
        stage.show(view);
        figure.set(chosen);
    }

    private static final class FigureStage extends StackPane {

        private static final Bounds EMPTY = new BoundingBox(0, 0, 0, 0);

        private double least;
        private double most = Double.MAX_VALUE;
        private @Nullable FigureView view;

        FigureStage() {
            getStyleClass().add("figure-stage");
        }

        void show(FigureView drawn) {
            view = drawn;
            getChildren().setAll(drawn);
        }

        void select(String name) {
            if (view != null) {
                view.select(name);
            }
        }

        String followed() {
            return view == null ? "" : view.selectedName();
        }

        Bounds outlined() {
            return view == null ? EMPTY : view.localToParent(view.selectedBounds());
        }

        /** Rows are as many as there are; a few would stand in an empty field. */
        private boolean isOfRows() {
            return view != null
                    && switch (view.figure()) {
                        case IntervalFigure _, BarFigure _, StackFigure _, HeatMapFigure _ -> true;
                        case CurveFigure _, HistogramFigure _, ScatterFigure _, SilhouetteFigure _ -> false;
                    };
        }

        @Override
        protected double computePrefHeight(double width) {
            double usual = Math.min(most, super.computePrefHeight(width));
            return Math.max(isOfRows() ? 0 : least, Math.max(usual, super.computeMinHeight(width)));
        }

        @Override
        protected double computeMinHeight(double width) {
            return prefHeight(width);
        }
    }
}
