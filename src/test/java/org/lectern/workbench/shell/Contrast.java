package org.lectern.workbench.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/** How well a text stands out from what is painted behind it: WCAG 2.2, success criteria 1.4.3 and 1.4.11. */
final class Contrast {

    private Contrast() {}

    /** The ratio, 1 to 21. */
    static double of(Text text, Color page) {
        Color behind = behind(text, page);
        return ratio(over((Color) text.getFill(), opacity(text), behind), behind);
    }

    /** What it takes: 3 for large text, 4.5 for other. */
    static double needed(Text text) {
        double size = text.getFont().getSize();
        boolean bold = text.getFont().getStyle().contains("Bold");
        return size >= 24 || (bold && size >= 18.66) ? 3 : 4.5;
    }

    private static Color behind(Node node, Color page) {
        List<Region> regions = new ArrayList<>();
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Region region && region.getBackground() != null) {
                regions.addFirst(region);
            }
        }
        Color colour = page;
        for (Region region : regions) {
            for (BackgroundFill fill : region.getBackground().getFills()) {
                if (fill.getFill() instanceof Color paint) {
                    colour = over(paint, opacity(region), colour);
                }
            }
        }
        return colour;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node at = node; at != null; at = at.getParent()) {
            opacity *= at.getOpacity();
        }
        return opacity;
    }

    private static Color over(Color front, double opacity, Color behind) {
        Color solid = Color.color(front.getRed(), front.getGreen(), front.getBlue());
        return behind.interpolate(solid, front.getOpacity() * opacity);
    }

    /** (L1 + 0.05) / (L2 + 0.05), L1 being the lighter's relative luminance. */
    static double ratio(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
