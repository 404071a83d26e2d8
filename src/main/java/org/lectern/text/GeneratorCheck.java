package org.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** M17: traces of a program that wrote the text. */
final class GeneratorCheck implements Check {

    private static final String ID = "M17";
    private static final Pattern FENCE = Pattern.compile("```|~~~");

    private final Phrases anywhere;
    private final Phrases leading;
    private final Phrases heading;

    GeneratorCheck(CheckWords words) {
        this.anywhere = words.of(ID);
        this.leading = words.of("M17 leading");
        this.heading = words.of("M17 heading");
    }

    @Override
    public List<Mark> of(Message message) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : message.passages()) {
            anywhere.in(passage).stream()
                    .filter(found -> !passage.isNoWording(found.place()))
                    .forEach(found -> marks.add(mark(passage, found.place())));
            Matcher fence = FENCE.matcher(passage.text());
            while (fence.find()) {
                marks.add(mark(passage, new Span(fence.start(), fence.end())));
            }
        }
        leading.in(message.body()).stream()
                .filter(found -> found.first() == 0)
                .forEach(found -> marks.add(mark(message.body(), found.place())));
        heading.in(message.body()).stream()
                .filter(found -> isHeading(message.draft().body(), found.place()))
                .forEach(found -> marks.add(mark(message.body(), found.place())));
        return marks;
    }

    /** Whether a place begins a line and a colon follows, whatever marks of headings and bold letters stand around. */
    private static boolean isHeading(String text, Span place) {
        int from = place.from();
        while (from > 0 && "*#>_ \t".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        int to = place.to();
        while (to < text.length() && "*_ ".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return (from == 0 || text.charAt(from - 1) == '\n') && to < text.length() && ":：".indexOf(text.charAt(to)) >= 0;
    }

    private static Mark mark(Passage passage, Span place) {
        return Marks.at(ID, ID, passage, place, "");
    }
}
