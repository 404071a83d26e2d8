package org.lectern.workbench.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * One line that can be put in several forms, of which the first is shown that fits. Where none does, the first part of the
 * last one gives way. Its parts stand at its right end where it is aligned so.
 */
public final class FittingLine extends HBox {

    private List<List<Region>> forms = List.of();

    /** @param forms from the longest to the shortest; a part may stand in several */
    public void show(List<List<Region>> forms) {
        this.forms = List.copyOf(forms);
        getChildren().setAll(forms.stream().flatMap(List::stream).distinct().toList());
    }

    /** A line of which only one part at a time is shown. */
    public static FittingLine ofOne(Region... parts) {
        FittingLine line = new FittingLine();
        line.show(List.of(parts).stream().map(List::of).toList());
        return line;
    }

    private double width(List<Region> form) {
        double width = getSpacing() * (form.size() - 1);
        for (Region part : form) {
            width += wanted(part);
        }
        return width;
    }

    private static double wanted(Region part) {
        return Math.ceil(Math.min(part.prefWidth(-1), part.maxWidth(-1)));
    }

    private List<Region> fitting(double width) {
        // What is not seen does not hear of another size of text by itself.
        getChildren().forEach(Node::applyCss);
        return forms.stream()
                .filter(form -> width(form) <= width)
                .findFirst()
                .orElseGet(() -> forms.isEmpty() ? List.of() : forms.getLast());
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + (forms.isEmpty() ? 0 : width(forms.getFirst()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset()
                + snappedBottomInset()
                + getChildren().stream()
                        .mapToDouble(part -> part.prefHeight(-1))
                        .max()
                        .orElse(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - sides();
        List<Region> shown = fitting(room);
        boolean lost = getChildren().stream().anyMatch(part -> part.isFocusWithin() && !isAmong(shown, part));
        shown.forEach(part -> part.setVisible(true));
        if (lost) {
            shown.stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
        }
        getChildren().forEach(part -> part.setVisible(isAmong(shown, part)));
        double spare = room - width(shown);
        double over = Math.max(0, -spare);
        double left = snappedLeftInset() + (getAlignment().getHpos() == HPos.RIGHT ? Math.max(0, spare) : 0);
        for (Region part : shown) {
            double width = Math.max(0, wanted(part) - over);
            over = 0;
            double height = part.prefHeight(-1);
            part.resizeRelocate(
                    snapPositionX(left),
                    snapPositionY(
                            snappedTopInset() + (getHeight() - snappedTopInset() - snappedBottomInset() - height) / 2),
                    width,
                    snapSizeY(height));
            left += width + getSpacing();
        }
    }

    private static boolean isAmong(List<Region> shown, Node part) {
        return shown.stream().anyMatch(part::equals);
    }
}
