package org.lectern.cli;

import java.util.ArrayList;
import java.util.List;
import org.lectern.contract.Words;
import org.lectern.text.Mark;
import org.lectern.text.Part;

/** Checked messages for people: a line a message, what is wrong with it below, and how many are fine at the end. */
final class CheckedMessagesText {

    private static final Words WORDS = Words.of(CheckedMessagesText.class);
    private static final String INDENT = "  ";

    private CheckedMessagesText() {}

    static String of(List<CheckedMessage> checked) {
        List<String> lines = new ArrayList<>();
        for (CheckedMessage message : checked) {
            lines.add(Paragraph.wrap(headline(message), "", Console.COLUMNS));
            message.marks().forEach(mark -> lines.add(Paragraph.wrap(line(mark, message), INDENT, Console.COLUMNS)));
        }
        lines.add("");
        lines.add(Paragraph.wrap(summary(checked), "", Console.COLUMNS));
        return String.join(System.lineSeparator(), lines);
    }

    private static String headline(CheckedMessage message) {
        String blocks = String.join(", ", message.checks(true));
        String warns = String.join(", ", message.checks(false));
        if (!blocks.isEmpty()) {
            return WORDS.say("message.blocked", message.id(), blocks);
        }
        return warns.isEmpty()
                ? WORDS.say("message.fine", message.id())
                : WORDS.say("message.advice", message.id(), warns);
    }

    private static String line(Mark mark, CheckedMessage message) {
        String sentence = WORDS.say("message.mark", mark.check(), place(mark, message), mark.sentence());
        return mark.better().isBlank() ? sentence : sentence + " " + WORDS.say("message.better", mark.better());
    }

    /** Nothing where something is missing. */
    private static String place(Mark mark, CheckedMessage message) {
        if (mark.to() == 0) {
            return "";
        }
        if (mark.part() == Part.SUBJECT) {
            return WORDS.say("message.in-subject");
        }
        String before = message.draft().body().substring(0, mark.from());
        return WORDS.say(
                "message.in-line", 1 + before.chars().filter(c -> c == '\n').count());
    }

    private static String summary(List<CheckedMessage> checked) {
        long blocked = checked.stream()
                .filter(message -> !message.checks(true).isEmpty())
                .count();
        long fine =
                checked.stream().filter(message -> message.marks().isEmpty()).count();
        return WORDS.say("message.summary", checked.size(), blocked, checked.size() - blocked - fine, fine);
    }
}
