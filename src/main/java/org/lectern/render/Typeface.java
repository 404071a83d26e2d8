package org.lectern.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The font of a figure, with what is needed to place texts before they are drawn. A width once measured is remembered: a
 * figure is laid out for several heights, and measuring is what takes its time. Two of the same font are equal.
 */
final class Typeface {

    private static final String CUT = "…";

    private final String family;
    private final double em;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final Map<TextStyle, Map<String, Double>> widths = new EnumMap<>(TextStyle.class);
    private final Text ruler = new Text();

    /**
     * @param family name of the font family
     * @param em the page's font size in pixels
     */
    Typeface(String family, double em) {
        this.family = family;
        this.em = em;
    }

    /** The page's font size in pixels. */
    double em() {
        return em;
    }

    Font font(TextStyle style) {
        return fonts.computeIfAbsent(style, kind -> Font.font(family, kind.weight, em * kind.em));
    }

    /** Width in pixels of a text on one line. */
    double width(String text, TextStyle style) {
        return widths.computeIfAbsent(style, _ -> new HashMap<>()).computeIfAbsent(text, one -> measured(one, style));
    }

    private double measured(String text, TextStyle style) {
        ruler.setFont(font(style));
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /** Distance in pixels between the base lines of two lines. */
    double lineHeight(TextStyle style) {
        return 1.35 * em * style.em;
    }

    /** The text on one line, cut in the middle where it is wider than this. */
    String shortened(String text, TextStyle style, double most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (width(line, style) <= most) {
            return line;
        }
        int fits = 0;
        int tooMany = line.codePointCount(0, line.length());
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(cut(line, middle), style) <= most) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return cut(line, fits);
    }

    private static String cut(String line, int kept) {
        int head = line.offsetByCodePoints(0, (kept + 1) / 2);
        int tail = line.offsetByCodePoints(line.length(), -(kept / 2));
        return line.substring(0, head).stripTrailing()
                + CUT
                + line.substring(tail).stripLeading();
    }

    /** The text in lines no wider than this, broken at spaces; a longer word is cut in the middle. */
    List<String> wrapped(String text, TextStyle style, double most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > most) {
                lines.add(shortened(line.toString(), style, most));
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(shortened(line.toString(), style, most));
        }
        return lines;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Typeface face && face.em == em && face.family.equals(family);
    }

    @Override
    public int hashCode() {
        return Objects.hash(family, em);
    }
}
