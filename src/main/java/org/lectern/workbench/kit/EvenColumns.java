package org.lectern.workbench.kit;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Sections in as many columns as there is room for. Each goes below the shortest column so far, so that all end at much the
 * same height.
 */
public final class EvenColumns extends Pane {

    /** The narrowest column, the gaps between columns and between sections, in em. */
    private static final double NARROWEST = 30;

    private static final double ACROSS = 3;
    private static final double DOWN = 2;
    private static final int MOST = 3;

    private final DoubleSupplier em;

    /** @param em the size of the page's letters, in pixels */
    public EvenColumns(DoubleSupplier em) {
        this.em = em;
        getStyleClass().add("columns");
    }

    private double em(double times) {
        return Math.rint(times * em.getAsDouble());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * em(NARROWEST) + em(ACROSS);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lay(width < 0 ? prefWidth(-1) : width, (_, _, _, _, _) -> {});
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        lay(getWidth(), (section, left, top, width, height) -> section.resizeRelocate(left, top, width, height));
    }

    @FunctionalInterface
    private interface Seat {
        void take(Node section, double left, double top, double width, double height);
    }

    private double lay(double within, Seat seat) {
        int columns = Math.clamp((long) ((within + em(ACROSS)) / (em(NARROWEST) + em(ACROSS))), 1, MOST);
        double width = Math.floor((within - (columns - 1) * em(ACROSS)) / columns);
        double[] ends = new double[columns];
        for (Node section : getManagedChildren()) {
            int shortest = shortest(ends);
            double top = ends[shortest] == 0 ? 0 : ends[shortest] + em(DOWN);
            double height = Math.ceil(section.prefHeight(width));
            seat.take(section, shortest * (width + em(ACROSS)), top, width, height);
            ends[shortest] = top + height;
        }
        return Arrays.stream(ends).max().orElse(0);
    }

    private static int shortest(double[] ends) {
        int shortest = 0;
        for (int column = 1; column < ends.length; column++) {
            shortest = ends[column] < ends[shortest] ? column : shortest;
        }
        return shortest;
    }
}
