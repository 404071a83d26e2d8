package org.lectern.workbench.kit;

import java.util.Collection;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide a table's column must be, in pixels, for its texts to be whole and its title to break between words only. */
public final class ColumnWidth {

    /** Around a cell's text, and beside a title, where the arrow of a sorted column goes, in em. */
    private static final double AROUND = 1.4;

    private static final double ARROW = 1.2;

    private final Text ruler = new Text();
    private final Font font;
    private final Font bold;

    /** @param font of the cells; titles are bold */
    public ColumnWidth(Font font) {
        this.font = font;
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    /** The width for a title in two lines at most, and for these cells. */
    public double of(String title, Collection<String> cells) {
        double widest = title(title) + ARROW * font.getSize();
        for (String cell : cells) {
            widest = Math.max(widest, measure(cell, font));
        }
        return Math.ceil(widest + AROUND * font.getSize());
    }

    /** In two lines where that is narrower. */
    private double title(String title) {
        double narrowest = measure(title, bold);
        for (int space = title.indexOf(' '); space >= 0; space = title.indexOf(' ', space + 1)) {
            double first = measure(title.substring(0, space), bold);
            double second = measure(title.substring(space + 1), bold);
            narrowest = Math.min(narrowest, Math.max(first, second));
        }
        return narrowest;
    }

    private double measure(String text, Font in) {
        ruler.setFont(in);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
