package org.lectern.workbench.kit;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lectern.analysis.Findings;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;
import org.lectern.render.FigureView;

/** The figures of an answer, one at a time, above what they were computed from. */
public final class FigurePane {

    private static final Words WORDS = Words.of(FigurePane.class);

    private final TabWords words;
    private Consumer<String> markSelected = _ -> {};
    private Runnable copy = () -> {};
    private final ContextMenu menu = new ContextMenu();
    private final FlowPane chooser = new FlowPane();
    private final FigureStage stage = new FigureStage();
    private final Label provenance = new Label();
    private final VBox pane = new VBox(chooser, stage, provenance);
    private final ReadOnlyObjectWrapper<@Nullable Figure> figure = new ReadOnlyObjectWrapper<>();

    /** No mark bears this name. */
    private static final String NO_MARK = "\0";

    /** @param words with the figures' short names */
    public FigurePane(TabWords words) {
        this.words = words;
        pane.getStyleClass().add("figure-pane");
        chooser.getStyleClass().add("chooser");
        chooser.setAccessibleText(WORDS.say("figure.choose"));
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

    /** Gives the figure a height between these; it takes more where its rows need more however close they stand. */
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
        List<Figure> figures = found.figures();
        ToggleGroup group = new ToggleGroup();
        chooser.getChildren().clear();
        for (Figure offered : figures) {
            chooser.getChildren().add(button(offered, group));
        }
        provenance.setText(ProvenanceLine.of(found.provenance()));
        if (!figures.isEmpty()) {
            int same = figures.stream()
                    .map(offered -> offered.caption().id())
                    .toList()
                    .indexOf(wanted);
            group.getToggles().get(Math.max(0, same)).setSelected(true);
        }
    }

    /** Outlines what a row of the table stands for, for as long as this figure is on screen. */
    public void select(String name) {
        stage.select(name);
    }

    /** Outlines nothing. */
    public void selectNone() {
        stage.select(NO_MARK);
    }

    private ToggleButton button(Figure offered, ToggleGroup group) {
        ToggleButton button = new ToggleButton(words.figure(offered.caption()));
        button.setTooltip(new Tooltip(offered.caption().title()));
        button.setToggleGroup(group);
        button.getStyleClass().add("choice-button");
        button.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                draw(offered);
            }
        });
        // Pressing the chosen figure's button again would leave none chosen.
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }

    private void draw(Figure chosen) {
        FigureView view = new FigureView(chosen);
        view.onSelect(mark -> markSelected.accept(mark));
        stage.show(view);
        figure.set(chosen);
    }

    private static final class FigureStage extends StackPane {

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

        @Override
        protected double computePrefHeight(double width) {
            double usual = Math.min(most, super.computePrefHeight(width));
            return Math.max(least, Math.max(usual, super.computeMinHeight(width)));
        }

        @Override
        protected double computeMinHeight(double width) {
            return prefHeight(width);
        }
    }
}
