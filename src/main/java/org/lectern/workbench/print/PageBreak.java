package org.lectern.workbench.print;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Where a picture that is higher than a page is cut: between two rows of marks, where least is drawn. */
final class PageBreak {

    /** So much of a page may stay empty for a cut that goes through nothing. */
    private static final double SEARCHED = 0.1;

    /** Only so many pixels of a line are looked at. */
    private static final int STEPS = 400;

    private PageBreak() {}

    /**
     * The line of pixels before which the next page begins.
     *
     * @param top line at which this page begins
     * @param most lines that it holds
     */
    static double in(Image image, double top, double most) {
        if (image.getHeight() - top <= most) {
            return image.getHeight();
        }
        int last = (int) (top + most);
        int best = last;
        int least = Integer.MAX_VALUE;
        for (int line = last; line > last - SEARCHED * most && least > 0; line--) {
            int changes = changes(image.getPixelReader(), line, (int) image.getWidth());
            if (changes < least) {
                least = changes;
                best = line;
            }
        }
        return best;
    }

    /** How often the colour is another along a line. */
    private static int changes(PixelReader pixels, int line, int width) {
        int step = Math.max(1, width / STEPS);
        int changes = 0;
        for (int x = step; x < width; x += step) {
            if (pixels.getArgb(x, line) != pixels.getArgb(x - step, line)) {
                changes++;
            }
        }
        return changes;
    }
}
