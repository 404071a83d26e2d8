package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Rectangle2D;

/**
 * Writes names beside points that stand out, the first ones first, as far as there is room: a name covers no other and no
 * ring, stays in the plot, and stands where it hides the fewest other points.
 */
final class PointLabels {

    private static final double RING = 0.7;
    private static final double WIDEST = 11;

    /** Of a name's line above and below where letters stand, in its own em: a whole line, so that names below each other stand apart. */
    private static final double ABOVE = 0.95;

    private static final double BELOW = 0.3;

    /** Left and right of a name, in em. */
    private static final double BESIDE = 0.12;

    /** How pale points behind a name are, 0..1. */
    private static final double VEIL = 0.7;

    /**
     * What is named.
     *
     * @param name may be empty
     * @param x in pixels
     * @param y in pixels
     */
    record Anchor(String name, double x, double y) {}

    private final Sheet sheet;
    private final PlotFrame frame;

    /** Places that names had better not hide, in pixels. */
    private final double[] x;

    private final double[] y;

    private final List<Rectangle2D> taken = new ArrayList<>();

    PointLabels(Sheet sheet, PlotFrame frame, double[] x, double[] y) {
        this.sheet = sheet;
        this.frame = frame;
        this.x = x;
        this.y = y;
    }

    /** Names what is looked at, wherever it is, and of the others as many as can be. */
    void write(List<Anchor> anchors) {
        Optional<Anchor> followed =
                anchors.stream().filter(anchor -> sheet.follows(anchor.name)).findFirst();
        followed.ifPresent(anchor -> {
            sheet.follow(anchor.x, anchor.y);
            taken.add(ring(anchor));
            name(anchor);
        });
        anchors.forEach(anchor -> taken.add(ring(anchor)));
        anchors.stream()
                .filter(anchor -> !anchor.name.isBlank())
                .filter(anchor -> followed.filter(anchor::equals).isEmpty())
                .forEach(this::name);
    }

    private Rectangle2D ring(Anchor anchor) {
        double r = sheet.em(RING);
        return new Rectangle2D(anchor.x - r, anchor.y - r, 2 * r, 2 * r);
    }

    private void name(Anchor anchor) {
        String name = sheet.type.shortened(anchor.name, TextStyle.SMALL, sheet.em(WIDEST));
        Rectangle2D best = null;
        long hidden = Long.MAX_VALUE;
        for (Rectangle2D place :
                places(sheet.type.width(name, TextStyle.SMALL) + 2 * sheet.em(BESIDE), anchor.x, anchor.y)) {
            long hides = isFree(place) ? hidden(place) : Long.MAX_VALUE;
            if (hides < hidden) {
                best = place;
                hidden = hides;
            }
        }
        if (best != null) {
            taken.add(best);
            if (hidden > 0) {
                sheet.add(veil(best));
            }
            double baseline = best.getMinY() + sheet.em(ABOVE * TextStyle.SMALL.em);
            sheet.text(name, best.getMinX() + sheet.em(BESIDE), baseline, HPos.LEFT, TextStyle.SMALL, Ink.TEXT);
        }
    }

    /** Points behind a name are paler, so that it can be read. */
    private static Shape veil(Rectangle2D place) {
        double left = place.getMinX();
        double right = place.getMaxX();
        double top = place.getMinY();
        double bottom = place.getMaxY();
        return new Shape.Area(
                new double[] {left, right, right, left}, new double[] {top, top, bottom, bottom}, VEIL, Ink.SURFACE);
    }

    /** Right, left, above, below, then at the corners, and at last a line further above or below. */
    private List<Rectangle2D> places(double width, double px, double py) {
        double away = sheet.em(RING + 0.05);
        double height = sheet.em((ABOVE + BELOW) * TextStyle.SMALL.em);
        double right = px + away;
        double left = px - away - width;
        double above = py - away - height;
        double below = py + away;
        return List.of(
                new Rectangle2D(right, py - height / 2, width, height),
                new Rectangle2D(left, py - height / 2, width, height),
                new Rectangle2D(px - width / 2, above, width, height),
                new Rectangle2D(px - width / 2, below, width, height),
                new Rectangle2D(right, above, width, height),
                new Rectangle2D(right, below, width, height),
                new Rectangle2D(left, above, width, height),
                new Rectangle2D(left, below, width, height),
                new Rectangle2D(px - width / 2, above - height, width, height),
                new Rectangle2D(px - width / 2, below + height, width, height));
    }

    private boolean isFree(Rectangle2D place) {
        return place.getMinX() >= frame.x().from()
                && place.getMaxX() <= frame.x().to()
                && place.getMinY() >= frame.y().to()
                && place.getMaxY() <= frame.y().from()
                && taken.stream().noneMatch(place::intersects);
    }

    private long hidden(Rectangle2D place) {
        long hidden = 0;
        for (int i = 0; i < x.length; i++) {
            hidden += place.contains(x[i], y[i]) ? 1 : 0;
        }
        return hidden;
    }
}
