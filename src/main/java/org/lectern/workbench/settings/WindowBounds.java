package org.lectern.workbench.settings;

/**
 * Where the window stood, in the screen's units.
 *
 * @param maximised whether it filled the screen; the other figures are then those to go back to
 */
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {

    public WindowBounds {
        if (!(width > 0 && height > 0) || Double.isNaN(x + y) || Double.isInfinite(x + y + width + height)) {
            throw new IllegalArgumentException(
                    "A window has a place and a size, not %s, %s, %s by %s".formatted(x, y, width, height));
        }
    }
}
