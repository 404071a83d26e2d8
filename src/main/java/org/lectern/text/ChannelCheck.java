package org.lectern.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** M02: what does not fit the channel. */
final class ChannelCheck implements Check {

    private static final String ID = "M02";
    private static final int EMAIL_SUBJECT = 60;
    private static final int EMAIL_FEWEST_WORDS = 20;
    private static final int EMAIL_MOST_WORDS = 150;
    private static final int IN_APP_TITLE = 50;
    private static final int IN_APP_BODY = 300;

    @Override
    public List<Mark> of(Message message) {
        return switch (message.draft().channel()) {
            case EMAIL -> email(message);
            case SMS -> sms(message);
            case IN_APP -> inApp(message);
        };
    }

    private static List<Mark> email(Message message) {
        List<Mark> marks = new ArrayList<>();
        if (message.draft().subject().isBlank()) {
            marks.add(Marks.at(ID, "M02.no-subject", message.subject(), Span.NOWHERE, ""));
        }
        longer(message.subject(), EMAIL_SUBJECT, "M02.subject-long").ifPresent(marks::add);
        List<Span> words = words(message.draft().body());
        if (words.size() < EMAIL_FEWEST_WORDS) {
            marks.add(Marks.at(
                    ID,
                    "M02.body-short",
                    message.body(),
                    message.body().whole(),
                    "",
                    words.size(),
                    EMAIL_FEWEST_WORDS));
        } else if (words.size() > EMAIL_MOST_WORDS) {
            Span over =
                    new Span(words.get(EMAIL_MOST_WORDS).from(), words.getLast().to());
            marks.add(Marks.at(ID, "M02.body-words", message.body(), over, "", words.size(), EMAIL_MOST_WORDS));
        }
        return marks;
    }

    private static List<Mark> sms(Message message) {
        List<Mark> marks = new ArrayList<>();
        if (!message.draft().subject().isBlank()) {
            marks.add(Marks.at(
                    ID, "M02.sms-subject", message.subject(), message.subject().whole(), ""));
        }
        SmsLength length = SmsLength.of(message.draft().body());
        if (!length.fits()) {
            Span over = new Span(length.fitting(), message.draft().body().length());
            String key = length.isWide() ? "M02.sms-wide" : "M02.sms-long";
            marks.add(Marks.at(ID, key, message.body(), over, "", length.used(), length.limit()));
        }
        return marks;
    }

    private static List<Mark> inApp(Message message) {
        List<Mark> marks = new ArrayList<>();
        longer(message.subject(), IN_APP_TITLE, "M02.title-long").ifPresent(marks::add);
        longer(message.body(), IN_APP_BODY, "M02.body-long").ifPresent(marks::add);
        return marks;
    }

    /** Characters are counted as Unicode counts them: an emoji of one code point is one. */
    private static Optional<Mark> longer(Passage passage, int most, String key) {
        String text = passage.text();
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return Optional.empty();
        }
        Span over = new Span(text.offsetByCodePoints(0, most), text.length());
        return Optional.of(Marks.at(ID, key, passage, over, "", length, most));
    }

    /** What stands between white space. */
    private static List<Span> words(String text) {
        List<Span> words = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
            if (blank && from >= 0) {
                words.add(new Span(from, i));
                from = -1;
            } else if (!blank && from < 0) {
                from = i;
            }
        }
        return words;
    }
}
