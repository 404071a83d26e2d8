package org.lectern.workbench.kit;

import java.util.Collection;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** How wide a table's column must be, in pixels, for its texts to be whole and its title to break between words only. */
public final class ColumnWidth {

    /** Around a cell's text, around a title, and beside a title, where the arrow of a sorted column goes, in em. */
    private static final double AROUND = 1.4;

    private static final double AROUND_TITLE = 1.15;

    private static final double ARROW = 1.2;

    /** Has no width, and lets a line end where there is no space. */
    private static final char BREAK = '\u200B';

    private final Text ruler = new Text();
    private final Font font;
    private final Font bold;
    private final double arrow;

    /**
     * @param font of the cells; titles are bold
     * @param sorted whether a click on a title sorts, so that an arrow comes beside it
     */
    public ColumnWidth(Font font, boolean sorted) {
        this.font = font;
        this.arrow = sorted ? ARROW * font.getSize() : 0;
        this.bold = Font.font(font.getFamily(), FontWeight.BOLD, font.getSize());
    }

    /** A title that is a name without spaces, such as {@code completion_rate}, with places where its line may end. */
    public static String breakable(String name) {
        return name.replace("_", "_" + BREAK);
    }

    /** The least width: that of a title in two lines at most. */
    public double least(String title) {
        return Math.ceil(title(title) + arrow + AROUND_TITLE * font.getSize());
    }

    /** The width for a title in two lines at most, and for these cells. */
    public double of(String title, Collection<String> cells) {
        double widest = 0;
        for (String cell : cells) {
            widest = Math.max(widest, measure(cell, font));
        }
        return Math.max(least(title), Math.ceil(widest + AROUND * font.getSize()));
    }

    /** In two lines where that is narrower. */
    private double title(String title) {
        double narrowest = measure(title, bold);
        for (int place = 0; place < title.length(); place++) {
            if (title.charAt(place) == ' ' || title.charAt(place) == BREAK) {
                double first = measure(title.substring(0, place), bold);
                double second = measure(title.substring(place + 1), bold);
                narrowest = Math.min(narrowest, Math.max(first, second));
            }
        }
        return narrowest;
    }

    private double measure(String text, Font in) {
        ruler.setFont(in);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
