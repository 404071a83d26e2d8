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

    /** The least width: that of a title in two lines at most. */
    public double least(String title) {
        return whole(narrowest(title));
    }

    /** The width for a title in two lines at most, and for these cells. */
    public double of(String title, Collection<String> cells) {
        double widest = 0;
        for (String cell : cells) {
            widest = Math.max(widest, measure(cell, font));
        }
        return Math.max(least(title), Math.ceil(widest + AROUND * font.getSize()));
    }

    /**
     * A title as it is written in a column of this width: in one line where that fits, else in two that end after a word or an
     * underscore. JavaFX itself lets a line end at spaces only, and else anywhere in a word.
     */
    public String folded(String title, double width) {
        return whole(title) <= width ? title : narrowest(title);
    }

    /** The width of a title in the lines in which it is written. */
    public double whole(String title) {
        return Math.ceil(measure(title, bold) + arrow + AROUND_TITLE * font.getSize());
    }

    /** In two lines where that is narrower. */
    private String narrowest(String title) {
        String narrowest = title;
        for (int place = 1; place < title.length(); place++) {
            String folded = switch (title.charAt(place - 1)) {
                case ' ' -> title.substring(0, place - 1) + '\n' + title.substring(place);
                case '_' -> title.substring(0, place) + '\n' + title.substring(place);
                default -> title;
            };
            narrowest = measure(folded, bold) < measure(narrowest, bold) ? folded : narrowest;
        }
        return narrowest;
    }

    private double measure(String text, Font in) {
        ruler.setFont(in);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
