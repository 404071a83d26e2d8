package org.lectern.handout;

import java.util.List;

/**
 * How large letters may be for paragraphs to fit into a box on a slide. Fonts differ from one computer to the next, so this counts
 * letters, each taken for wider than most are, rather than measure one font.
 *
 * @param size of letters, in points
 * @param paragraphs how many of the paragraphs fit, from the first on
 */
record FittingSize(double size, int paragraphs) {

    /** Of the size of letters: the distance of lines, and the gap between paragraphs. */
    private static final double LINE = 1.25;

    private static final double GAP = 0.4;

    private static final String WIDE = "MW@%…—";

    /**
     * The largest size in which all fit, and where none is, the smallest with as many as do.
     *
     * @param width of the box, in points
     * @param height of the box, in points
     * @param sizes largest first
     */
    static FittingSize of(List<String> paragraphs, double width, double height, double... sizes) {
        for (double size : sizes) {
            if (height(paragraphs, width, size) <= height) {
                return new FittingSize(size, paragraphs.size());
            }
        }
        double smallest = sizes[sizes.length - 1];
        int fitting = paragraphs.size();
        while (fitting > 0 && height(paragraphs.subList(0, fitting), width, smallest) > height) {
            fitting--;
        }
        return new FittingSize(smallest, fitting);
    }

    /** In points. */
    static double height(List<String> paragraphs, double width, double size) {
        double lines = paragraphs.stream()
                .mapToDouble(paragraph -> Math.max(1, Math.ceil(width(paragraph) * size / width)))
                .sum();
        return size * (LINE * lines + GAP * Math.max(0, paragraphs.size() - 1));
    }

    /** Of the size of letters. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(FittingSize::width).sum();
    }

    private static double width(int letter) {
        if (letter >= 0x2e80) {
            // East Asian letters are as wide as they are high, and so are pictures.
            return letter >= 0x10000 ? 1.3 : 1;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 1;
        }
        return letter == ' ' ? 0.35 : Character.isUpperCase(letter) ? 0.75 : 0.6;
    }
}
