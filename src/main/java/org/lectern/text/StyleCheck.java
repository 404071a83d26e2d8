package org.lectern.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** W1 to W4 and W6: how a message reads. */
final class StyleCheck implements Check {

    private static final int MOST_CAPITALS = 3;
    private static final int MOST_WORDS = 20;

    private static final Pattern ROMAN =
            Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");

    private final Phrases addressing;

    StyleCheck(CheckWords words) {
        this.addressing = words.of("W6");
    }

    @Override
    public List<Mark> of(Message message) {
        List<Mark> marks = new ArrayList<>();
        exclamations(message, marks);
        for (Passage passage : message.passages()) {
            capitals(passage, message.context(), marks);
            Emoji.in(passage.text()).forEach(emoji -> marks.add(Marks.at("W4", "W4", passage, emoji, "")));
        }
        longSentences(message.body(), marks);
        if (message.passages().stream()
                .allMatch(passage -> addressing.in(passage).isEmpty())) {
            marks.add(Marks.at("W6", "W6", message.body(), Span.NOWHERE, ""));
        }
        return marks;
    }

    /** The first of a message is fine. */
    private static void exclamations(Message message, List<Mark> marks) {
        boolean first = true;
        for (Passage passage : message.passages()) {
            String text = passage.text();
            for (int i = 0; i < text.length(); i++) {
                if ("!！".indexOf(text.charAt(i)) >= 0) {
                    if (!first) {
                        marks.add(Marks.at("W1", "W1", passage, new Span(i, i + 1), "."));
                    }
                    first = false;
                }
            }
        }
    }

    private static void capitals(Passage passage, TextContext context, List<Mark> marks) {
        for (Token token : passage.tokens()) {
            boolean large = token.spelt().codePointCount(0, token.spelt().length()) > MOST_CAPITALS
                    && token.spelt().codePoints().allMatch(Character::isUpperCase);
            if (large
                    && !ROMAN.matcher(token.spelt()).matches()
                    && !context.capsOk().contains(token.spelt())
                    && !passage.isNoWording(token.place())) {
                marks.add(Marks.at("W2", "W2", passage, token.place(), token.folded()));
            }
        }
    }

    private static void longSentences(Passage body, List<Mark> marks) {
        List<Sentence> sentences = Sentence.in(body);
        int words = sentences.stream().mapToInt(Sentence::words).sum();
        if (words > MOST_WORDS * sentences.size()) {
            Sentence longest = sentences.stream()
                    .max(Comparator.comparingInt(Sentence::words))
                    .orElseThrow();
            marks.add(Marks.at(
                    "W3",
                    "W3",
                    body,
                    longest.place(),
                    "",
                    (double) words / sentences.size(),
                    MOST_WORDS,
                    longest.words()));
        }
    }
}
