package org.lectern.text;

import java.util.ArrayList;
import java.util.List;

/** M04 and M09: percentages and numbers that are not the learner's own. */
final class NumberCheck implements Check {

    /** Numbers that stand in plans and instructions without being about anybody. */
    private static final List<Double> FREE = List.of(1.0, 2.0, 3.0, 5.0, 10.0, 15.0, 20.0, 24.0, 25.0, 30.0, 48.0);

    private static final String PERCENT_SIGNS = "%％٪";
    private static final int LONGEST_GAP = 2;

    private final Phrases percent;

    NumberCheck(CheckWords words) {
        this.percent = words.of("percent");
    }

    @Override
    public List<Mark> of(Message message) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : message.passages()) {
            for (NumberInText number : NumberInText.in(passage.text())) {
                if (!passage.isNoWording(number.place()) && !isListMarker(passage, number.place())) {
                    check(number, passage, message.context(), marks);
                }
            }
        }
        return marks;
    }

    private void check(NumberInText number, Passage passage, TextContext context, List<Mark> marks) {
        if (isPercentage(passage, number.place()) && !number.isAmong(context.percentages())) {
            marks.add(Marks.at("M04", "M04", passage, number.place(), ""));
        }
        if (!number.isAmong(FREE) && !number.isAmong(context.numbers()) && !number.isAmong(context.percentages())) {
            marks.add(Marks.at("M09", "M09", passage, number.place(), ""));
        }
    }

    private static boolean isListMarker(Passage passage, Span place) {
        return passage.itemAt(place.from());
    }

    /** Whether a sign or word for percent follows, with a blank or hyphen between. */
    private boolean isPercentage(Passage passage, Span number) {
        String text = passage.text();
        int at = number.to();
        while (at < text.length() && at - number.to() < LONGEST_GAP && isGap(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || PERCENT_SIGNS.indexOf(text.charAt(at)) >= 0) {
            return at < text.length();
        }
        int next = passage.tokenAt(at);
        return next >= 0 && percent.standAt(passage, next);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '-';
    }
}
