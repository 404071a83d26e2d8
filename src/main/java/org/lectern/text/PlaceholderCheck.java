package org.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** M01: places that should have been filled in. */
final class PlaceholderCheck implements Check {

    private static final String ID = "M01";
    private static final int LONGEST = 80;

    private static final Pattern BRACES = Pattern.compile("\\{\\{[^{}\\n]{0," + LONGEST + "}+\\}\\}|\\{\\{|\\}\\}"
            + "|\\$?\\{[\\p{L}_][^{}\\n]{0," + LONGEST + "}+\\}"
            + "|<<[^<>\\n]{0," + LONGEST + "}+>>");

    private static final Pattern BRACKETS = Pattern.compile("\\[(\\p{L}[^\\[\\]\\n]{0," + LONGEST + "}+)\\]");

    private final Phrases words;
    private final Phrases inBrackets;

    PlaceholderCheck(CheckWords words) {
        this.words = words.of(ID);
        this.inBrackets = words.of("in brackets");
    }

    @Override
    public List<Mark> of(Message message) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : message.passages()) {
            Matcher braces = BRACES.matcher(passage.text());
            while (braces.find()) {
                marks.add(mark(passage, new Span(braces.start(), braces.end())));
            }
            Matcher brackets = BRACKETS.matcher(passage.text());
            while (brackets.find()) {
                if (isToFillIn(brackets.group(1))) {
                    marks.add(mark(passage, new Span(brackets.start(), brackets.end())));
                }
            }
            words.in(passage).stream()
                    .map(Phrases.Found::place)
                    .filter(place -> !passage.isNoWording(place))
                    .forEach(place -> marks.add(mark(passage, place)));
        }
        return marks;
    }

    private boolean isToFillIn(String inside) {
        return Character.isUpperCase(inside.codePointAt(0))
                || inBrackets.standAt(new Passage(Part.BODY, inside, Given.of(List.of())), 0);
    }

    private static Mark mark(Passage passage, Span place) {
        return Marks.at(ID, ID, passage, place, "");
    }
}
