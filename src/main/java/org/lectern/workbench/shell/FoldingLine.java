package org.lectern.workbench.shell;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** One line: all of it where it fits, or else in its place what is short enough. */
final class FoldingLine extends Pane {

    private final Region whole;
    private final Region folded;

    FoldingLine(Region whole, Region folded) {
        this.whole = whole;
        this.folded = folded;
        getChildren().addAll(whole, folded);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        // What is not seen does not hear of another size of text by itself.
        whole.applyCss();
        return Math.ceil(whole.prefWidth(-1)) <= within(width);
    }

    private double within(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return whole.prefWidth(-1) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Region shown = width < 0 || fits(width) ? whole : folded;
        return shown.prefHeight(-1) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        boolean fits = fits(getWidth());
        boolean focused = whole.isFocusWithin();
        folded.setVisible(!fits);
        if (!fits && focused) {
            folded.requestFocus();
        }
        whole.setVisible(fits);
        Region shown = fits ? whole : folded;
        double width = Math.min(within(getWidth()), Math.ceil(shown.prefWidth(-1)));
        shown.resizeRelocate(snappedLeftInset(), snappedTopInset(), snapSizeX(width), snapSizeY(shown.prefHeight(-1)));
    }
}
