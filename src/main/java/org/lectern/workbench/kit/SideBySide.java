package org.lectern.workbench.kit;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * Something of its own width beside something that takes the rest, such as settings beside a figure; below one another
 * where the last would be left with hardly more than it needs at the least.
 */
public final class SideBySide extends HBox {

    /** So many times its least width the last one has beside the others. */
    private static final double ENOUGH = 1.3;

    public SideBySide(Node... parts) {
        super(parts);
        getStyleClass().add("stage");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isBeside(double width) {
        List<Node> parts = getManagedChildren();
        if (parts.size() < 2 || width < 0) {
            return true;
        }
        double needed = ENOUGH * parts.getLast().minWidth(-1) + getSpacing() * (parts.size() - 1);
        for (Node part : parts.subList(0, parts.size() - 1)) {
            needed += part.prefWidth(-1);
        }
        return needed <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(part -> part.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isBeside(width) ? super.computePrefHeight(width) : stacked(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return isBeside(width) ? super.computeMinHeight(width) : stacked(width);
    }

    private double stacked(double width) {
        double height = getSpacing() * Math.max(0, getManagedChildren().size() - 1);
        for (Node part : getManagedChildren()) {
            height += part.prefHeight(width(part, width));
        }
        return height;
    }

    private static double width(Node part, double offered) {
        return Math.max(part.minWidth(-1), Math.min(offered, part.maxWidth(-1)));
    }

    @Override
    protected void layoutChildren() {
        if (isBeside(getWidth())) {
            super.layoutChildren();
            return;
        }
        double down = 0;
        for (Node part : getManagedChildren()) {
            double width = width(part, getWidth());
            double height = part.prefHeight(width);
            part.resizeRelocate(0, snapPositionY(down), snapSizeX(width), snapSizeY(height));
            down += height + getSpacing();
        }
    }
}
