package org.lectern.workbench.kit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** Finds the words of a table's headings that are wider than the room their heading has. */
public final class BrokenHeadings {

    private static final double PIXEL = 1;

    private static final Pattern WORD = Pattern.compile("\\S+");

    private BrokenHeadings() {}

    /** Each such word, with its width and the room; a line ends where the heading says so, or at a space. */
    public static List<String> of(TableView<?> table) {
        return table.lookupAll(".column-header .label").stream()
                .map(Label.class::cast)
                .flatMap(BrokenHeadings::of)
                .toList();
    }

    private static Stream<String> of(Label heading) {
        double room = heading.getWidth()
                - heading.getInsets().getLeft()
                - heading.getInsets().getRight();
        return WORD.matcher(heading.getText())
                .results()
                .map(MatchResult::group)
                .filter(word -> width(word, heading) > room + PIXEL)
                .map(word -> "“%s” is %.0f wide, its heading has %.0f".formatted(word, width(word, heading), room));
    }

    private static double width(String word, Label heading) {
        Text alone = new Text(word);
        alone.setFont(heading.getFont());
        return alone.getLayoutBounds().getWidth();
    }
}
