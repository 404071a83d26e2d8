package org.lectern.render;

import javafx.scene.text.Font;
import org.lectern.contract.Problem;
import org.lectern.contract.Words;
import org.lectern.figure.Figure;

/** A figure laid out to leave the program: title and answer on top, where it comes from below, a margin around it. */
record ExportPage(Drawing drawing, Typeface type) {

    /** Width in pixels. */
    static final int WIDTH = 960;

    /** Height in pixels; a figure of rows is as high as its rows. */
    static final int HEIGHT = 540;

    /** In pixels, on all sides. */
    static final int MARGIN = 24;

    private static final Words WORDS = Words.of(ExportPage.class);
    private static final double EM = 15;

    static ExportPage of(Figure figure, Imprint imprint) {
        return OffscreenToolkit.call(() -> {
            Typeface type = typeface();
            return new ExportPage(
                    FigureLayout.lay(figure, imprint, type, WIDTH - 2.0 * MARGIN, HEIGHT - 2.0 * MARGIN), type);
        });
    }

    /** In pixels, margins included. */
    int height() {
        return (int) (drawing.height() + 2 * MARGIN);
    }

    /** The system's font. A small server may have none, which JavaFX tells only by failing to measure. */
    private static Typeface typeface() {
        Typeface type = new Typeface(Font.getDefault().getFamily(), EM);
        try {
            type.width("n", TextStyle.BODY);
        } catch (RuntimeException e) {
            throw Problem.of(WORDS, "no-fonts").asException(e);
        }
        return type;
    }
}
