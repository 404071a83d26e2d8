package org.lectern.workbench.tab.predictor;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lectern.figure.IntervalFigure;
import org.lectern.render.FigureView;

/** The same average in every course; a course that is clicked, or chosen with Enter, becomes the course of the form. */
final class RankingPane extends StackPane implements AutoCloseable {

    private final CourseChoiceViewModel courses;
    private final Subscription subscriptions;
    private @Nullable FigureView view;

    RankingPane(WhatIfViewModel model) {
        courses = model.courses();
        getStyleClass().add("figure-stage");
        subscriptions = Subscription.combine(
                model.ranking().figureProperty().subscribe(this::draw),
                courses.chosenProperty().subscribe(this::outline));
    }

    private void draw(@Nullable IntervalFigure figure) {
        boolean focused = view != null && view.isFocused();
        if (figure == null) {
            view = null;
            getChildren().clear();
            return;
        }
        FigureView drawn = new FigureView(figure);
        drawn.onSelect(course -> courses.chosenProperty().set(course));
        view = drawn;
        getChildren().setAll(drawn);
        outline(courses.chosenProperty().get());
        if (focused) {
            drawn.requestFocus();
        }
    }

    private void outline(String course) {
        if (view != null) {
            view.select(course);
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
